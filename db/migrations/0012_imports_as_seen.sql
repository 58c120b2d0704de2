ALTER TABLE "import_records" ADD COLUMN "match_version" integer;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN IF NOT EXISTS "judged_seq" bigint;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "plan_version" integer DEFAULT 0 NOT NULL;