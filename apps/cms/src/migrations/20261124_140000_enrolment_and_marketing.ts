import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres"

/**
 * Students and enrolments, campaigns, mailings and their subscribers, documents and advertisements, and the
 * tables that numbers and vendors need. What the database guarantees about them is the next migration's. The
 * indexes of lead_activity and lead_submissions were declared from the start and never made.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  CREATE TYPE "public"."enum_students_language" AS ENUM('es', 'en');
  CREATE TYPE "public"."enum_students_status" AS ENUM('active', 'inactive', 'suspended', 'graduated');
  CREATE TYPE "public"."enum_enrolments_payment_status" AS ENUM('pending', 'partial', 'paid', 'refunded', 'waived');
  CREATE TYPE "public"."enum_enrolments_status" AS ENUM('pending', 'confirmed', 'waitlisted', 'cancelled', 'completed', 'withdrawn');
  CREATE TYPE "public"."enum_documents_state" AS ENUM('uploaded', 'processing', 'ready', 'failed');
  CREATE TYPE "public"."enum_documents_review" AS ENUM('pending', 'approved', 'rejected');
  CREATE TYPE "public"."enum_campaigns_type" AS ENUM('email', 'social', 'paid_ads', 'organic', 'event', 'referral');
  CREATE TYPE "public"."enum_campaigns_status" AS ENUM('draft', 'active', 'paused', 'completed', 'archived');
  CREATE TYPE "public"."enum_mailings_segment_language" AS ENUM('es', 'en');
  CREATE TYPE "public"."enum_mailings_status" AS ENUM('draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled');
  CREATE TYPE "public"."enum_mailings_language" AS ENUM('es', 'en');
  CREATE TYPE "public"."enum_subscribers_status" AS ENUM('pending', 'subscribed', 'unsubscribed', 'bounced', 'complained');
  CREATE TYPE "public"."enum_subscribers_language" AS ENUM('es', 'en');
  CREATE TYPE "public"."enum_ads_templates_type" AS ENUM('feed', 'story', 'carousel', 'lead_form', 'search');
  CREATE TYPE "public"."enum_ads_templates_call_to_action" AS ENUM('LEARN_MORE', 'SIGN_UP', 'APPLY_NOW', 'CONTACT_US', 'GET_QUOTE', 'WHATSAPP_MESSAGE', 'DOWNLOAD');
  CREATE TYPE "public"."enum_ads_templates_tone" AS ENUM('friendly', 'professional', 'informative', 'inspiring', 'direct');
  CREATE TYPE "public"."enum_ads_templates_language" AS ENUM('es', 'en', 'ca');
  CREATE TYPE "public"."enum_ads_templates_origin" AS ENUM('human', 'generated');
  CREATE TYPE "public"."enum_ads_templates_status" AS ENUM('draft', 'active', 'archived');
  CREATE TABLE "students" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"first_name" varchar NOT NULL,
  	"last_name" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"phone" varchar,
  	"national_id" varchar,
  	"date_of_birth" timestamp(3) with time zone,
  	"language" "enum_students_language" DEFAULT 'es' NOT NULL,
  	"address_street" varchar,
  	"address_postal_code" varchar,
  	"address_city" varchar,
  	"emergency_contact_name" varchar,
  	"emergency_contact_relation" varchar,
  	"emergency_contact_phone" varchar,
  	"notes" varchar,
  	"consent_privacy" boolean DEFAULT false NOT NULL,
  	"consent_marketing" boolean DEFAULT false,
  	"consent_text_version" varchar,
  	"consent_at" timestamp(3) with time zone,
  	"consent_ip" varchar,
  	"status" "enum_students_status" DEFAULT 'active' NOT NULL,
  	"full_name" varchar,
  	"lead_id" integer,
  	"erased_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "enrolments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"student_id" integer NOT NULL,
  	"run_id" integer NOT NULL,
  	"total_cents" numeric,
  	"paid_cents" numeric DEFAULT 0,
  	"financial_aid_cents" numeric,
  	"payment_status" "enum_enrolments_payment_status" DEFAULT 'pending' NOT NULL,
  	"attendance_percent" numeric,
  	"grade" numeric,
  	"certificate_issued" boolean DEFAULT false,
  	"notes" varchar,
  	"confirmed_at" timestamp(3) with time zone,
  	"promoted_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"number" varchar,
  	"status" "enum_enrolments_status" DEFAULT 'pending' NOT NULL,
  	"waitlist_position" numeric,
  	"lead_id" integer,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"course_id" integer,
  	"failure" varchar,
  	"pages" numeric,
  	"input_tokens" numeric,
  	"output_tokens" numeric,
  	"model" varchar,
  	"prompt_version" varchar,
  	"extracted_text" varchar,
  	"result" jsonb,
  	"original_name" varchar,
  	"state" "enum_documents_state" DEFAULT 'uploaded' NOT NULL,
  	"review" "enum_documents_review" DEFAULT 'pending' NOT NULL,
  	"reviewed_by_id" integer,
  	"reviewed_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"_objectkey" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  CREATE TABLE "campaigns" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"type" "enum_campaigns_type" NOT NULL,
  	"start_date" timestamp(3) with time zone,
  	"end_date" timestamp(3) with time zone,
  	"budget_cents" numeric,
  	"spend_cents" numeric,
  	"target_leads" numeric,
  	"target_enrolments" numeric,
  	"notes" varchar,
  	"utm_campaign" varchar NOT NULL,
  	"utm_source" varchar,
  	"utm_medium" varchar,
  	"utm_content" varchar,
  	"external_id" varchar,
  	"figures_leads" numeric,
  	"figures_enrolments" numeric,
  	"figures_conversion_percent" numeric,
  	"figures_cost_per_lead_cents" numeric,
  	"figures_cost_per_enrolment_cents" numeric,
  	"figures_revenue_cents" numeric,
  	"figures_return_percent" numeric,
  	"figures_computed_at" timestamp(3) with time zone,
  	"status" "enum_campaigns_status" DEFAULT 'draft' NOT NULL,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "campaigns_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"courses_id" integer
  );
  
  CREATE TABLE "mailings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"preheader" varchar,
  	"content" jsonb NOT NULL,
  	"segment_language" "enum_mailings_segment_language",
  	"segment_subscribed_since" timestamp(3) with time zone,
  	"counts_recipients" numeric DEFAULT 0 NOT NULL,
  	"counts_sent" numeric DEFAULT 0 NOT NULL,
  	"counts_delivered" numeric DEFAULT 0 NOT NULL,
  	"counts_bounced" numeric DEFAULT 0 NOT NULL,
  	"counts_opened" numeric DEFAULT 0 NOT NULL,
  	"counts_clicked" numeric DEFAULT 0 NOT NULL,
  	"counts_unsubscribed" numeric DEFAULT 0 NOT NULL,
  	"counts_uncertain" numeric DEFAULT 0 NOT NULL,
  	"status" "enum_mailings_status" DEFAULT 'draft' NOT NULL,
  	"language" "enum_mailings_language" DEFAULT 'es' NOT NULL,
  	"scheduled_at" timestamp(3) with time zone,
  	"campaign_id" integer,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "mailings_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "mailings_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"courses_id" integer,
  	"campuses_id" integer
  );
  
  CREATE TABLE "subscribers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"email" varchar NOT NULL,
  	"name" varchar,
  	"opt_in_requested_at" timestamp(3) with time zone,
  	"opt_in_request_ip" varchar,
  	"opt_in_confirmed_at" timestamp(3) with time zone,
  	"opt_in_confirm_ip" varchar,
  	"opt_in_text_version" varchar,
  	"status" "enum_subscribers_status" DEFAULT 'pending' NOT NULL,
  	"language" "enum_subscribers_language" DEFAULT 'es' NOT NULL,
  	"lead_id" integer,
  	"campaign_id" integer,
  	"unsubscribed_at" timestamp(3) with time zone,
  	"bounces" numeric DEFAULT 0,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "subscribers_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "ads_templates_headlines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL
  );
  
  CREATE TABLE "ads_templates_primary_texts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL
  );
  
  CREATE TABLE "ads_templates" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"type" "enum_ads_templates_type" DEFAULT 'feed' NOT NULL,
  	"course_id" integer,
  	"call_to_action" "enum_ads_templates_call_to_action" DEFAULT 'LEARN_MORE' NOT NULL,
  	"tone" "enum_ads_templates_tone" DEFAULT 'friendly' NOT NULL,
  	"language" "enum_ads_templates_language" DEFAULT 'es' NOT NULL,
  	"seo_title" varchar,
  	"seo_description" varchar,
  	"origin" "enum_ads_templates_origin" DEFAULT 'human' NOT NULL,
  	"generated_model" varchar,
  	"generated_prompt_version" varchar,
  	"generated_document_id" integer,
  	"status" "enum_ads_templates_status" DEFAULT 'draft' NOT NULL,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ads_templates_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "enrolment_payments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"enrolment_id" integer NOT NULL,
  	"amount_cents" numeric NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "mailing_deliveries" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"mailing_id" integer NOT NULL,
  	"subscriber_id" integer NOT NULL,
  	"state" text DEFAULT 'queued' NOT NULL,
  	"message_id" text,
  	"reason" text,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"sending_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"delivered_at" timestamp(3) with time zone,
  	"opened_at" timestamp(3) with time zone,
  	"clicked_at" timestamp(3) with time zone,
  	"bounced_at" timestamp(3) with time zone,
  	"complained_at" timestamp(3) with time zone,
  	"unsubscribed_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "webhook_receipts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"vendor" text NOT NULL,
  	"external_id" text NOT NULL,
  	"kind" text NOT NULL,
  	"outcome" text,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "vendor_effects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"vendor" text NOT NULL,
  	"effect" text NOT NULL,
  	"state" text DEFAULT 'pending' NOT NULL,
  	"external_id" text,
  	"detail" jsonb,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"finished_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "llm_usage" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"day" text NOT NULL,
  	"provider" text NOT NULL,
  	"model" text NOT NULL,
  	"purpose" text NOT NULL,
  	"requests" integer DEFAULT 0 NOT NULL,
  	"input_tokens" numeric DEFAULT 0 NOT NULL,
  	"output_tokens" numeric DEFAULT 0 NOT NULL,
  	"cost_micros" numeric DEFAULT 0 NOT NULL
  );
  
  CREATE TABLE "imports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"collection" text NOT NULL,
  	"file_name" text,
  	"actor_id" integer,
  	"rows" integer DEFAULT 0 NOT NULL,
  	"created" integer DEFAULT 0 NOT NULL,
  	"skipped" integer DEFAULT 0 NOT NULL,
  	"failed" integer DEFAULT 0 NOT NULL,
  	"report" jsonb NOT NULL,
  	"created_ids" jsonb NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"undone_at" timestamp(3) with time zone,
  	"undone_by_id" integer
  );
  
  CREATE TABLE "page_views" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"path" text NOT NULL,
  	"language" text DEFAULT 'es' NOT NULL,
  	"course_id" integer,
  	"campus_id" integer,
  	"campaign_id" integer,
  	"source" text DEFAULT 'direct' NOT NULL,
  	"is_entry" boolean DEFAULT false NOT NULL
  );
  
  CREATE TABLE "rollups" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"granularity" text NOT NULL,
  	"dimension" text NOT NULL,
  	"period_start" timestamp(3) with time zone NOT NULL,
  	"key" text DEFAULT '' NOT NULL,
  	"views" integer DEFAULT 0 NOT NULL,
  	"visits" integer DEFAULT 0 NOT NULL,
  	"leads" integer DEFAULT 0 NOT NULL,
  	"contacted" integer DEFAULT 0 NOT NULL,
  	"contacted_in_time" integer DEFAULT 0 NOT NULL,
  	"response_minutes" numeric DEFAULT 0 NOT NULL,
  	"converted" integer DEFAULT 0 NOT NULL,
  	"enrolments" integer DEFAULT 0 NOT NULL,
  	"cancellations" integer DEFAULT 0 NOT NULL,
  	"revenue_cents" numeric DEFAULT 0 NOT NULL
  );
  
  CREATE TABLE "campaign_figures" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"campaign_id" integer NOT NULL,
  	"vendor" text NOT NULL,
  	"day" text NOT NULL,
  	"spend_cents" numeric DEFAULT 0 NOT NULL,
  	"impressions" numeric DEFAULT 0 NOT NULL,
  	"clicks" integer DEFAULT 0 NOT NULL,
  	"leads" integer DEFAULT 0 NOT NULL,
  	"synced_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "leads" ADD COLUMN "campaign_id" integer;
  ALTER TABLE "leads" ADD COLUMN "first_campaign_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "students_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "enrolments_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "documents_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "campaigns_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "mailings_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "subscribers_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "ads_templates_id" integer;
  ALTER TABLE "students" ADD CONSTRAINT "students_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "students" ADD CONSTRAINT "students_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "public"."students"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_run_id_course_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."course_runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_reviewed_by_id_users_id_fk" FOREIGN KEY ("reviewed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns_rels" ADD CONSTRAINT "campaigns_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaigns_rels" ADD CONSTRAINT "campaigns_rels_courses_fk" FOREIGN KEY ("courses_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mailings" ADD CONSTRAINT "mailings_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mailings" ADD CONSTRAINT "mailings_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mailings_texts" ADD CONSTRAINT "mailings_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."mailings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mailings_rels" ADD CONSTRAINT "mailings_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."mailings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mailings_rels" ADD CONSTRAINT "mailings_rels_courses_fk" FOREIGN KEY ("courses_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mailings_rels" ADD CONSTRAINT "mailings_rels_campuses_fk" FOREIGN KEY ("campuses_id") REFERENCES "public"."campuses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subscribers" ADD CONSTRAINT "subscribers_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscribers" ADD CONSTRAINT "subscribers_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscribers" ADD CONSTRAINT "subscribers_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscribers_texts" ADD CONSTRAINT "subscribers_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ads_templates_headlines" ADD CONSTRAINT "ads_templates_headlines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."ads_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ads_templates_primary_texts" ADD CONSTRAINT "ads_templates_primary_texts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."ads_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ads_templates" ADD CONSTRAINT "ads_templates_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ads_templates" ADD CONSTRAINT "ads_templates_generated_document_id_documents_id_fk" FOREIGN KEY ("generated_document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ads_templates" ADD CONSTRAINT "ads_templates_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ads_templates_texts" ADD CONSTRAINT "ads_templates_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."ads_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "enrolment_payments" ADD CONSTRAINT "enrolment_payments_enrolment_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mailing_deliveries" ADD CONSTRAINT "mailing_deliveries_mailing_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "mailing_deliveries" ADD CONSTRAINT "mailing_deliveries_subscriber_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "imports" ADD CONSTRAINT "imports_actor_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "imports" ADD CONSTRAINT "imports_undone_by_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaign_figures" ADD CONSTRAINT "campaign_figures_campaign_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "students_last_name_idx" ON "students" USING btree ("last_name");
  CREATE UNIQUE INDEX "students_email_idx" ON "students" USING btree ("email");
  CREATE INDEX "students_phone_idx" ON "students" USING btree ("phone");
  CREATE UNIQUE INDEX "students_national_id_idx" ON "students" USING btree ("national_id");
  CREATE INDEX "students_status_idx" ON "students" USING btree ("status");
  CREATE INDEX "students_full_name_idx" ON "students" USING btree ("full_name");
  CREATE INDEX "students_lead_idx" ON "students" USING btree ("lead_id");
  CREATE INDEX "students_created_by_idx" ON "students" USING btree ("created_by_id");
  CREATE INDEX "students_updated_at_idx" ON "students" USING btree ("updated_at");
  CREATE INDEX "students_created_at_idx" ON "students" USING btree ("created_at");
  CREATE INDEX "enrolments_student_idx" ON "enrolments" USING btree ("student_id");
  CREATE INDEX "enrolments_run_idx" ON "enrolments" USING btree ("run_id");
  CREATE INDEX "enrolments_payment_status_idx" ON "enrolments" USING btree ("payment_status");
  CREATE INDEX "enrolments_confirmed_at_idx" ON "enrolments" USING btree ("confirmed_at");
  CREATE INDEX "enrolments_ended_at_idx" ON "enrolments" USING btree ("ended_at");
  CREATE UNIQUE INDEX "enrolments_number_idx" ON "enrolments" USING btree ("number");
  CREATE INDEX "enrolments_status_idx" ON "enrolments" USING btree ("status");
  CREATE INDEX "enrolments_lead_idx" ON "enrolments" USING btree ("lead_id");
  CREATE INDEX "enrolments_created_by_idx" ON "enrolments" USING btree ("created_by_id");
  CREATE INDEX "enrolments_updated_at_idx" ON "enrolments" USING btree ("updated_at");
  CREATE INDEX "enrolments_created_at_idx" ON "enrolments" USING btree ("created_at");
  CREATE UNIQUE INDEX "student_run_idx" ON "enrolments" USING btree ("student_id","run_id");
  CREATE INDEX "documents_course_idx" ON "documents" USING btree ("course_id");
  CREATE INDEX "documents_state_idx" ON "documents" USING btree ("state");
  CREATE INDEX "documents_review_idx" ON "documents" USING btree ("review");
  CREATE INDEX "documents_reviewed_by_idx" ON "documents" USING btree ("reviewed_by_id");
  CREATE INDEX "documents_created_by_idx" ON "documents" USING btree ("created_by_id");
  CREATE INDEX "documents_updated_at_idx" ON "documents" USING btree ("updated_at");
  CREATE INDEX "documents_created_at_idx" ON "documents" USING btree ("created_at");
  CREATE UNIQUE INDEX "documents_filename_idx" ON "documents" USING btree ("filename");
  CREATE UNIQUE INDEX "campaigns_name_idx" ON "campaigns" USING btree ("name");
  CREATE INDEX "campaigns_type_idx" ON "campaigns" USING btree ("type");
  CREATE UNIQUE INDEX "campaigns_utm_campaign_idx" ON "campaigns" USING btree ("utm_campaign");
  CREATE UNIQUE INDEX "campaigns_external_id_idx" ON "campaigns" USING btree ("external_id");
  CREATE INDEX "campaigns_status_idx" ON "campaigns" USING btree ("status");
  CREATE INDEX "campaigns_created_by_idx" ON "campaigns" USING btree ("created_by_id");
  CREATE INDEX "campaigns_updated_at_idx" ON "campaigns" USING btree ("updated_at");
  CREATE INDEX "campaigns_created_at_idx" ON "campaigns" USING btree ("created_at");
  CREATE INDEX "campaigns_rels_order_idx" ON "campaigns_rels" USING btree ("order");
  CREATE INDEX "campaigns_rels_parent_idx" ON "campaigns_rels" USING btree ("parent_id");
  CREATE INDEX "campaigns_rels_path_idx" ON "campaigns_rels" USING btree ("path");
  CREATE INDEX "campaigns_rels_courses_id_idx" ON "campaigns_rels" USING btree ("courses_id");
  CREATE INDEX "mailings_status_idx" ON "mailings" USING btree ("status");
  CREATE INDEX "mailings_scheduled_at_idx" ON "mailings" USING btree ("scheduled_at");
  CREATE INDEX "mailings_campaign_idx" ON "mailings" USING btree ("campaign_id");
  CREATE INDEX "mailings_created_by_idx" ON "mailings" USING btree ("created_by_id");
  CREATE INDEX "mailings_updated_at_idx" ON "mailings" USING btree ("updated_at");
  CREATE INDEX "mailings_created_at_idx" ON "mailings" USING btree ("created_at");
  CREATE INDEX "mailings_texts_order_parent" ON "mailings_texts" USING btree ("order","parent_id");
  CREATE INDEX "mailings_rels_order_idx" ON "mailings_rels" USING btree ("order");
  CREATE INDEX "mailings_rels_parent_idx" ON "mailings_rels" USING btree ("parent_id");
  CREATE INDEX "mailings_rels_path_idx" ON "mailings_rels" USING btree ("path");
  CREATE INDEX "mailings_rels_courses_id_idx" ON "mailings_rels" USING btree ("courses_id");
  CREATE INDEX "mailings_rels_campuses_id_idx" ON "mailings_rels" USING btree ("campuses_id");
  CREATE UNIQUE INDEX "subscribers_email_idx" ON "subscribers" USING btree ("email");
  CREATE INDEX "subscribers_opt_in_opt_in_confirmed_at_idx" ON "subscribers" USING btree ("opt_in_confirmed_at");
  CREATE INDEX "subscribers_status_idx" ON "subscribers" USING btree ("status");
  CREATE INDEX "subscribers_lead_idx" ON "subscribers" USING btree ("lead_id");
  CREATE INDEX "subscribers_campaign_idx" ON "subscribers" USING btree ("campaign_id");
  CREATE INDEX "subscribers_created_by_idx" ON "subscribers" USING btree ("created_by_id");
  CREATE INDEX "subscribers_updated_at_idx" ON "subscribers" USING btree ("updated_at");
  CREATE INDEX "subscribers_created_at_idx" ON "subscribers" USING btree ("created_at");
  CREATE INDEX "subscribers_texts_order_parent" ON "subscribers_texts" USING btree ("order","parent_id");
  CREATE INDEX "ads_templates_headlines_order_idx" ON "ads_templates_headlines" USING btree ("_order");
  CREATE INDEX "ads_templates_headlines_parent_id_idx" ON "ads_templates_headlines" USING btree ("_parent_id");
  CREATE INDEX "ads_templates_primary_texts_order_idx" ON "ads_templates_primary_texts" USING btree ("_order");
  CREATE INDEX "ads_templates_primary_texts_parent_id_idx" ON "ads_templates_primary_texts" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "ads_templates_name_idx" ON "ads_templates" USING btree ("name");
  CREATE INDEX "ads_templates_course_idx" ON "ads_templates" USING btree ("course_id");
  CREATE INDEX "ads_templates_generated_generated_document_idx" ON "ads_templates" USING btree ("generated_document_id");
  CREATE INDEX "ads_templates_status_idx" ON "ads_templates" USING btree ("status");
  CREATE INDEX "ads_templates_created_by_idx" ON "ads_templates" USING btree ("created_by_id");
  CREATE INDEX "ads_templates_updated_at_idx" ON "ads_templates" USING btree ("updated_at");
  CREATE INDEX "ads_templates_created_at_idx" ON "ads_templates" USING btree ("created_at");
  CREATE INDEX "ads_templates_texts_order_parent" ON "ads_templates_texts" USING btree ("order","parent_id");
  CREATE INDEX "enrolment_payments_enrolment_idx" ON "enrolment_payments" USING btree ("enrolment_id");
  CREATE INDEX "enrolment_payments_created_at_idx" ON "enrolment_payments" USING btree ("created_at");
  CREATE UNIQUE INDEX "mailing_deliveries_once_idx" ON "mailing_deliveries" USING btree ("mailing_id","subscriber_id");
  CREATE INDEX "mailing_deliveries_state_idx" ON "mailing_deliveries" USING btree ("mailing_id","state");
  CREATE INDEX "mailing_deliveries_subscriber_idx" ON "mailing_deliveries" USING btree ("subscriber_id");
  CREATE INDEX "mailing_deliveries_message_idx" ON "mailing_deliveries" USING btree ("message_id");
  CREATE UNIQUE INDEX "webhook_receipts_once_idx" ON "webhook_receipts" USING btree ("vendor","external_id");
  CREATE INDEX "webhook_receipts_created_at_idx" ON "webhook_receipts" USING btree ("created_at");
  CREATE UNIQUE INDEX "vendor_effects_once_idx" ON "vendor_effects" USING btree ("vendor","effect");
  CREATE INDEX "vendor_effects_external_idx" ON "vendor_effects" USING btree ("vendor","external_id");
  CREATE UNIQUE INDEX "llm_usage_once_idx" ON "llm_usage" USING btree ("day","provider","model","purpose");
  CREATE INDEX "page_views_created_at_idx" ON "page_views" USING btree ("created_at");
  CREATE UNIQUE INDEX "rollups_once_idx" ON "rollups" USING btree ("granularity","dimension","period_start","key");
  CREATE UNIQUE INDEX "campaign_figures_once_idx" ON "campaign_figures" USING btree ("campaign_id","vendor","day");
  ALTER TABLE "leads" ADD CONSTRAINT "leads_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_first_campaign_id_campaigns_id_fk" FOREIGN KEY ("first_campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_students_fk" FOREIGN KEY ("students_id") REFERENCES "public"."students"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_enrolments_fk" FOREIGN KEY ("enrolments_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_campaigns_fk" FOREIGN KEY ("campaigns_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_mailings_fk" FOREIGN KEY ("mailings_id") REFERENCES "public"."mailings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_subscribers_fk" FOREIGN KEY ("subscribers_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_ads_templates_fk" FOREIGN KEY ("ads_templates_id") REFERENCES "public"."ads_templates"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "leads_campaign_idx" ON "leads" USING btree ("campaign_id");
  CREATE INDEX "leads_first_campaign_idx" ON "leads" USING btree ("first_campaign_id");
  CREATE INDEX "payload_locked_documents_rels_students_id_idx" ON "payload_locked_documents_rels" USING btree ("students_id");
  CREATE INDEX "payload_locked_documents_rels_enrolments_id_idx" ON "payload_locked_documents_rels" USING btree ("enrolments_id");
  CREATE INDEX "payload_locked_documents_rels_documents_id_idx" ON "payload_locked_documents_rels" USING btree ("documents_id");
  CREATE INDEX "payload_locked_documents_rels_campaigns_id_idx" ON "payload_locked_documents_rels" USING btree ("campaigns_id");
  CREATE INDEX "payload_locked_documents_rels_mailings_id_idx" ON "payload_locked_documents_rels" USING btree ("mailings_id");
  CREATE INDEX "payload_locked_documents_rels_subscribers_id_idx" ON "payload_locked_documents_rels" USING btree ("subscribers_id");
  CREATE INDEX "payload_locked_documents_rels_ads_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("ads_templates_id");
  CREATE INDEX "lead_activity_lead_idx" ON "lead_activity" USING btree ("lead_id","created_at");
  CREATE INDEX "lead_submissions_lead_idx" ON "lead_submissions" USING btree ("lead_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  -- Before the tables they point to, which would take them along.
  ALTER TABLE "leads" DROP CONSTRAINT "leads_campaign_id_campaigns_id_fk";
  ALTER TABLE "leads" DROP CONSTRAINT "leads_first_campaign_id_campaigns_id_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_students_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_enrolments_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_documents_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_campaigns_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_mailings_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_subscribers_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_ads_templates_fk";
  DROP TABLE "students" CASCADE;
  DROP TABLE "enrolments" CASCADE;
  DROP TABLE "documents" CASCADE;
  DROP TABLE "campaigns" CASCADE;
  DROP TABLE "campaigns_rels" CASCADE;
  DROP TABLE "mailings" CASCADE;
  DROP TABLE "mailings_texts" CASCADE;
  DROP TABLE "mailings_rels" CASCADE;
  DROP TABLE "subscribers" CASCADE;
  DROP TABLE "subscribers_texts" CASCADE;
  DROP TABLE "ads_templates_headlines" CASCADE;
  DROP TABLE "ads_templates_primary_texts" CASCADE;
  DROP TABLE "ads_templates" CASCADE;
  DROP TABLE "ads_templates_texts" CASCADE;
  DROP TABLE "enrolment_payments" CASCADE;
  DROP TABLE "mailing_deliveries" CASCADE;
  DROP TABLE "webhook_receipts" CASCADE;
  DROP TABLE "vendor_effects" CASCADE;
  DROP TABLE "llm_usage" CASCADE;
  DROP TABLE "imports" CASCADE;
  DROP TABLE "page_views" CASCADE;
  DROP TABLE "rollups" CASCADE;
  DROP TABLE "campaign_figures" CASCADE;
  DROP INDEX "leads_campaign_idx";
  DROP INDEX "leads_first_campaign_idx";
  DROP INDEX "payload_locked_documents_rels_students_id_idx";
  DROP INDEX "payload_locked_documents_rels_enrolments_id_idx";
  DROP INDEX "payload_locked_documents_rels_documents_id_idx";
  DROP INDEX "payload_locked_documents_rels_campaigns_id_idx";
  DROP INDEX "payload_locked_documents_rels_mailings_id_idx";
  DROP INDEX "payload_locked_documents_rels_subscribers_id_idx";
  DROP INDEX "payload_locked_documents_rels_ads_templates_id_idx";
  DROP INDEX "lead_activity_lead_idx";
  DROP INDEX "lead_submissions_lead_idx";
  ALTER TABLE "leads" DROP COLUMN "campaign_id";
  ALTER TABLE "leads" DROP COLUMN "first_campaign_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "students_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "enrolments_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "documents_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "campaigns_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "mailings_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "subscribers_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "ads_templates_id";
  DROP TYPE "public"."enum_students_language";
  DROP TYPE "public"."enum_students_status";
  DROP TYPE "public"."enum_enrolments_payment_status";
  DROP TYPE "public"."enum_enrolments_status";
  DROP TYPE "public"."enum_documents_state";
  DROP TYPE "public"."enum_documents_review";
  DROP TYPE "public"."enum_campaigns_type";
  DROP TYPE "public"."enum_campaigns_status";
  DROP TYPE "public"."enum_mailings_segment_language";
  DROP TYPE "public"."enum_mailings_status";
  DROP TYPE "public"."enum_mailings_language";
  DROP TYPE "public"."enum_subscribers_status";
  DROP TYPE "public"."enum_subscribers_language";
  DROP TYPE "public"."enum_ads_templates_type";
  DROP TYPE "public"."enum_ads_templates_call_to_action";
  DROP TYPE "public"."enum_ads_templates_tone";
  DROP TYPE "public"."enum_ads_templates_language";
  DROP TYPE "public"."enum_ads_templates_origin";
  DROP TYPE "public"."enum_ads_templates_status";`)
}
