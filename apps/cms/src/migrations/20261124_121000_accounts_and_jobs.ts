import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres"

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_settings_second_factor_roles" AS ENUM('admin', 'gestor', 'marketing', 'asesor', 'lectura');
  CREATE TABLE "users_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"campuses_id" integer
  );
  
  CREATE TABLE "settings_second_factor_roles" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_settings_second_factor_roles",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "second_factors" (
  	"user_id" integer PRIMARY KEY NOT NULL,
  	"secret_box" text NOT NULL,
  	"confirmed_at" timestamp(3) with time zone,
  	"last_step" integer DEFAULT 0 NOT NULL,
  	"recovery_hashes" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"failed_attempts" integer DEFAULT 0 NOT NULL,
  	"locked_until" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" DROP CONSTRAINT "users_campus_id_campuses_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_audit_fk";
  
  DROP INDEX "users_campus_idx";
  DROP INDEX "payload_locked_documents_rels_audit_id_idx";
  ALTER TABLE "users" ADD COLUMN "second_factor_enabled" boolean DEFAULT false;
  ALTER TABLE "settings" ADD COLUMN "tax_id" varchar;
  ALTER TABLE "settings" ADD COLUMN "privacy_email" varchar;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_campuses_fk" FOREIGN KEY ("campuses_id") REFERENCES "public"."campuses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_second_factor_roles" ADD CONSTRAINT "settings_second_factor_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_rels_order_idx" ON "users_rels" USING btree ("order");
  CREATE INDEX "users_rels_parent_idx" ON "users_rels" USING btree ("parent_id");
  CREATE INDEX "users_rels_path_idx" ON "users_rels" USING btree ("path");
  CREATE INDEX "users_rels_campuses_id_idx" ON "users_rels" USING btree ("campuses_id");
  CREATE INDEX "settings_second_factor_roles_order_idx" ON "settings_second_factor_roles" USING btree ("order");
  CREATE INDEX "settings_second_factor_roles_parent_idx" ON "settings_second_factor_roles" USING btree ("parent_id");
  ALTER TABLE "users" DROP COLUMN "campus_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "audit_id";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settings_second_factor_roles" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "second_factors" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "users_rels" CASCADE;
  DROP TABLE "settings_second_factor_roles" CASCADE;
  DROP TABLE "second_factors" CASCADE;
  ALTER TABLE "users" ADD COLUMN "campus_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "audit_id" integer;
  ALTER TABLE "users" ADD CONSTRAINT "users_campus_id_campuses_id_fk" FOREIGN KEY ("campus_id") REFERENCES "public"."campuses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_audit_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."audit"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_campus_idx" ON "users" USING btree ("campus_id");
  CREATE INDEX "payload_locked_documents_rels_audit_id_idx" ON "payload_locked_documents_rels" USING btree ("audit_id");
  ALTER TABLE "users" DROP COLUMN "second_factor_enabled";
  ALTER TABLE "settings" DROP COLUMN "tax_id";
  ALTER TABLE "settings" DROP COLUMN "privacy_email";
  DROP TYPE "public"."enum_settings_second_factor_roles";`)
}
