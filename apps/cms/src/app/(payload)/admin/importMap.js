import { LeadView as LeadView_8b02bb50c62f5b9b7f38bb1bb3059da9 } from '../../../admin/leads/lead-view.tsx'
import { DefaultEditView as DefaultEditView_3817bf644402e67bfe6577f60ef982de } from '@payloadcms/ui'
import { EnrolmentActions as EnrolmentActions_7e05e06378a87f8820e729c2ad0e0340 } from '../../../admin/enrolments/enrolment-actions.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TagsCell as TagsCell_443779364d0e8bf5f26ce7c9433258bc } from '../../../admin/tags-cell.tsx'
import { SecondFactorPanel as SecondFactorPanel_1ee4500fa60f5477f2ee3b13b964c849 } from '../../../admin/branding/second-factor-panel.tsx'
import { AuditActorCell as AuditActorCell_66418ce079ad11e3325743c3f5491a7c } from '../../../admin/audit/actor-cell.tsx'
import { AuditCodeCell as AuditCodeCell_53aff6c92fd1daf7a94363feddd66456 } from '../../../admin/audit/code-cell.tsx'
import { ChangedFields as ChangedFields_75377daf1ead4d2d658aaee41fb6ce77 } from '../../../admin/audit/changed-fields.tsx'
import { Icon as Icon_0067afc08dc37c02d5788974594eaa14 } from '../../../admin/branding/icon.tsx'
import { Logo as Logo_2865ea39c5f514641a8740fe8b70cb67 } from '../../../admin/branding/logo.tsx'
import { MyLeadsNavLink as MyLeadsNavLink_5dad9859157cb4f0775f9f0c8b52674a } from '../../../admin/leads/my-leads-nav-link.tsx'
import { RunCalendarNavLink as RunCalendarNavLink_099649760783d3cf1de148d3deba5898 } from '../../../admin/run-calendar/run-calendar-nav-link.tsx'
import { SecondFactorGate as SecondFactorGate_f4a8b1617431d901d0f55afc6d7a94f2 } from '../../../admin/branding/second-factor-gate.tsx'
import { NamedControls as NamedControls_cdc7828a6f49ebd4daeacdf473b6df3f } from '../../../admin/branding/named-controls.tsx'
import { SignInView as SignInView_6535cbb0dc895122ae04064fe72c5a67 } from '../../../admin/branding/sign-in-view.tsx'
import { SecondFactorView as SecondFactorView_52c092da7d8c856ec1f7afbe9999c56a } from '../../../admin/branding/second-factor-view.tsx'
import { Dashboard as Dashboard_9fee8c63a27b9a64285c1eaae4972705 } from '../../../admin/dashboard/dashboard.tsx'
import { MyLeadsView as MyLeadsView_15c264c221e585117284878cd72e4ff1 } from '../../../admin/leads/my-leads-view.tsx'
import { RunCalendarView as RunCalendarView_c916642ea3ec929defe32b9d13fcae12 } from '../../../admin/run-calendar/run-calendar-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/leads/lead-view.tsx#LeadView": LeadView_8b02bb50c62f5b9b7f38bb1bb3059da9,
  "@payloadcms/ui#DefaultEditView": DefaultEditView_3817bf644402e67bfe6577f60ef982de,
  "/admin/enrolments/enrolment-actions.tsx#EnrolmentActions": EnrolmentActions_7e05e06378a87f8820e729c2ad0e0340,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/tags-cell.tsx#TagsCell": TagsCell_443779364d0e8bf5f26ce7c9433258bc,
  "/admin/branding/second-factor-panel.tsx#SecondFactorPanel": SecondFactorPanel_1ee4500fa60f5477f2ee3b13b964c849,
  "/admin/audit/actor-cell.tsx#AuditActorCell": AuditActorCell_66418ce079ad11e3325743c3f5491a7c,
  "/admin/audit/code-cell.tsx#AuditCodeCell": AuditCodeCell_53aff6c92fd1daf7a94363feddd66456,
  "/admin/audit/changed-fields.tsx#ChangedFields": ChangedFields_75377daf1ead4d2d658aaee41fb6ce77,
  "/admin/branding/icon.tsx#Icon": Icon_0067afc08dc37c02d5788974594eaa14,
  "/admin/branding/logo.tsx#Logo": Logo_2865ea39c5f514641a8740fe8b70cb67,
  "/admin/leads/my-leads-nav-link.tsx#MyLeadsNavLink": MyLeadsNavLink_5dad9859157cb4f0775f9f0c8b52674a,
  "/admin/run-calendar/run-calendar-nav-link.tsx#RunCalendarNavLink": RunCalendarNavLink_099649760783d3cf1de148d3deba5898,
  "/admin/branding/second-factor-gate.tsx#SecondFactorGate": SecondFactorGate_f4a8b1617431d901d0f55afc6d7a94f2,
  "/admin/branding/named-controls.tsx#NamedControls": NamedControls_cdc7828a6f49ebd4daeacdf473b6df3f,
  "/admin/branding/sign-in-view.tsx#SignInView": SignInView_6535cbb0dc895122ae04064fe72c5a67,
  "/admin/branding/second-factor-view.tsx#SecondFactorView": SecondFactorView_52c092da7d8c856ec1f7afbe9999c56a,
  "/admin/dashboard/dashboard.tsx#Dashboard": Dashboard_9fee8c63a27b9a64285c1eaae4972705,
  "/admin/leads/my-leads-view.tsx#MyLeadsView": MyLeadsView_15c264c221e585117284878cd72e4ff1,
  "/admin/run-calendar/run-calendar-view.tsx#RunCalendarView": RunCalendarView_c916642ea3ec929defe32b9d13fcae12,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
