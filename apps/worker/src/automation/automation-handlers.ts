import { registerHandlers } from '@cep/queues/queue-handler'
import type { JobContext } from '../jobs/job-context.ts'
import { leadCreated } from '../leads/lead-created.ts'
import { leadEscalation } from '../leads/lead-escalation.ts'
import { leadUpdated } from '../leads/lead-updated.ts'
import { mailSend } from '../mail/mail-send.ts'
import { mailingSend } from '../mailings/mailing-send.ts'
import { mailingStart } from '../mailings/mailing-start.ts'
import { metaConversion } from '../meta/meta-conversion.ts'
import { privacyFulfil } from '../privacy/privacy-fulfil.ts'
import { privacyRequest } from '../privacy/privacy-request.ts'
import { retentionRun } from '../retention/retention-run.ts'
import { mailchimpSync } from '../subscribers/mailchimp-sync.ts'
import { subscriberRequest } from '../subscribers/subscriber-request.ts'
import { whatsappNotify } from '../whatsapp/whatsapp-notify.ts'

/** Who works which queue. */
export const automationHandlers = () =>
  registerHandlers<JobContext>()('automation', [
    leadCreated,
    leadUpdated,
    leadEscalation,
    mailSend,
    metaConversion,
    whatsappNotify,
    mailchimpSync,
    subscriberRequest,
    mailingStart,
    mailingSend,
    privacyRequest,
    privacyFulfil,
    retentionRun,
  ])
