-- Root collation with names in natural order: é beside e, case last. The same on every machine.
CREATE COLLATION "names" (provider = icu, locale = 'und');
--> statement-breakpoint
CREATE TABLE "activity" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"actor_user_id" uuid,
	"actor_home_domain_id" uuid,
	"actor_name" text DEFAULT '' NOT NULL,
	"door" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"subject_id" uuid,
	"subject_name" text DEFAULT '' NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "activity_domain_id_id_pk" PRIMARY KEY("domain_id","id")
);
--> statement-breakpoint
CREATE TABLE "contact_revisions" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"action" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_user_id" uuid,
	"actor_home_domain_id" uuid,
	"actor_name" text NOT NULL,
	"door" text NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	"batch_id" uuid,
	CONSTRAINT "contact_revisions_domain_id_id_pk" PRIMARY KEY("domain_id","id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"middle_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"prefix" text DEFAULT '' NOT NULL,
	"suffix" text DEFAULT '' NOT NULL,
	"nickname" text DEFAULT '' NOT NULL,
	"company" text DEFAULT '' NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"phones" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"emails" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"addresses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"urls" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"birthday" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"sort_name" text COLLATE "names" NOT NULL,
	"sort_company" text COLLATE "names" NOT NULL,
	"sort_title" text COLLATE "names" NOT NULL,
	"search_text" text NOT NULL,
	"phone_keys" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by_name" text DEFAULT '' NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by_name" text DEFAULT '' NOT NULL,
	CONSTRAINT "contacts_domain_id_id_pk" PRIMARY KEY("domain_id","id")
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text COLLATE "names" NOT NULL,
	CONSTRAINT "departments_domain_id_id_pk" PRIMARY KEY("domain_id","id"),
	CONSTRAINT "departments_name" UNIQUE("domain_id","name")
);
--> statement-breakpoint
CREATE TABLE "domains" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"default_country" text DEFAULT 'US' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"maintain_scope" text DEFAULT 'office-manager' NOT NULL,
	"trash_days" integer DEFAULT 30 NOT NULL,
	"call_link" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "domains_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"password_changed_at" timestamp with time zone,
	"language" text,
	"theme" text DEFAULT 'system' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"params" jsonb NOT NULL,
	"actor_user_id" uuid NOT NULL,
	"actor_home_domain_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "jobs_domain_id_id_pk" PRIMARY KEY("domain_id","id")
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"identity_id" uuid NOT NULL,
	"domain_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "one_time_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "reseller_domains" (
	"home_domain_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"domain_id" uuid NOT NULL,
	CONSTRAINT "reseller_domains_home_domain_id_user_id_domain_id_pk" PRIMARY KEY("home_domain_id","user_id","domain_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"identity_id" uuid NOT NULL,
	"home_domain_id" uuid,
	"user_id" uuid,
	"domain_id" uuid,
	"address" text DEFAULT '' NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text COLLATE "names" NOT NULL,
	CONSTRAINT "sites_domain_id_id_pk" PRIMARY KEY("domain_id","id"),
	CONSTRAINT "sites_name" UNIQUE("domain_id","name")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"identity_id" uuid,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"extension" text DEFAULT '' NOT NULL,
	"department_id" uuid,
	"site_id" uuid,
	"scope" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"last_sign_in_at" timestamp with time zone,
	"sort_name" text COLLATE "names" NOT NULL,
	"search_text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_domain_id_id_pk" PRIMARY KEY("domain_id","id"),
	CONSTRAINT "users_identity" UNIQUE("domain_id","identity_id")
);
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_revisions" ADD CONSTRAINT "contact_revisions_domain_id_contact_id_contacts_domain_id_id_fk" FOREIGN KEY ("domain_id","contact_id") REFERENCES "public"."contacts"("domain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reseller_domains" ADD CONSTRAINT "reseller_domains_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_domain_id_department_id_departments_domain_id_id_fk" FOREIGN KEY ("domain_id","department_id") REFERENCES "public"."departments"("domain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_domain_id_site_id_sites_domain_id_id_fk" FOREIGN KEY ("domain_id","site_id") REFERENCES "public"."sites"("domain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_by_time" ON "activity" USING btree ("domain_id","at","id");--> statement-breakpoint
CREATE INDEX "contact_revisions_by_contact" ON "contact_revisions" USING btree ("domain_id","contact_id","version");--> statement-breakpoint
CREATE INDEX "contact_revisions_by_batch" ON "contact_revisions" USING btree ("domain_id","batch_id","contact_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "contacts_by_name" ON "contacts" USING btree ("domain_id","sort_name","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_by_company" ON "contacts" USING btree ("domain_id","sort_company","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_by_title" ON "contacts" USING btree ("domain_id","sort_title","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_by_update" ON "contacts" USING btree ("domain_id","updated_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "contacts_deleted" ON "contacts" USING btree ("domain_id","deleted_at","id") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "contacts_search" ON "contacts" USING gin ("domain_id","search_text" gin_trgm_ops,"phone_keys" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contacts_by_tag" ON "contacts" USING gin ("domain_id","tags") WHERE tags <> '{}';--> statement-breakpoint
CREATE INDEX "domains_created" ON "domains" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "jobs_by_status" ON "jobs" USING btree ("status");--> statement-breakpoint
CREATE INDEX "one_time_links_by_identity" ON "one_time_links" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "reseller_domains_by_domain" ON "reseller_domains" USING btree ("domain_id");--> statement-breakpoint
CREATE INDEX "sessions_by_identity" ON "sessions" USING btree ("identity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("domain_id","email") WHERE email <> '';--> statement-breakpoint
CREATE UNIQUE INDEX "users_extension" ON "users" USING btree ("domain_id","extension") WHERE extension <> '';--> statement-breakpoint
CREATE INDEX "users_by_name" ON "users" USING btree ("domain_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "users_by_identity" ON "users" USING btree ("identity_id");