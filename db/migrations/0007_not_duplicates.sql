CREATE TABLE "not_duplicates" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"mark" text NOT NULL,
	"actor_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "not_duplicates_domain_id_id_pk" PRIMARY KEY("domain_id","id"),
	CONSTRAINT "not_duplicates_mark" UNIQUE("domain_id","mark")
);
--> statement-breakpoint
ALTER TABLE "not_duplicates" ADD CONSTRAINT "not_duplicates_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE not_duplicates ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE not_duplicates FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_domain ON not_duplicates TO commonbook_app
  USING (domain_id = nullif(current_setting('app.domain_id', true), '')::uuid)
  WITH CHECK (domain_id = nullif(current_setting('app.domain_id', true), '')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON not_duplicates TO commonbook_app;
