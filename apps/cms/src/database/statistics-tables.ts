import {
  amount,
  column,
  count,
  createdAt,
  id,
  moment,
  type RawColumn,
  type RawTable,
  references,
  required,
} from './raw-columns.ts'

/**
 * One page shown to a visitor. No address, no cookie, no name: `is_entry` (not come from a page of ours)
 * is what visits are counted by. Made for ten million rows a year: one index, which a day is read by, and
 * no foreign keys, which every insert would pay for.
 */
const pageViews: RawTable = {
  name: 'page_views',
  columns: {
    id,
    createdAt,
    path: required('path', 'text'),
    language: { name: 'language', type: 'text', notNull: true, default: 'es' },
    courseId: column('course_id', 'integer'),
    campusId: column('campus_id', 'integer'),
    campaignId: column('campaign_id', 'integer'),
    /** utm_source written one way, else the referring host, else "direct". */
    source: { name: 'source', type: 'text', notNull: true, default: 'direct' },
    isEntry: { name: 'is_entry', type: 'boolean', notNull: true, default: false },
  },
  indexes: { createdAt: { name: 'page_views_created_at_idx', on: 'createdAt' } },
}

/**
 * What happened in a period, counted once: in all (`dimension` "all", `key` empty) and by each value of
 * one dimension ("course", "campus", "campaign", "adviser": the row's id; "source": its word; "-" for
 * none). Everything counts on the day it happened, so that a period never changes after its end. Periods
 * begin in Madrid's time.
 */
const rollups: RawTable = {
  name: 'rollups',
  columns: {
    id,
    /** "hour", "day", "week" (from Monday), "month". */
    granularity: required('granularity', 'text'),
    dimension: required('dimension', 'text'),
    // The spread forgets which kind of column it is.
    periodStart: { ...moment('period_start'), notNull: true } as RawColumn,
    key: { name: 'key', type: 'text', notNull: true, default: '' },
    views: count('views'),
    visits: count('visits'),
    leads: count('leads'),
    contacted: count('contacted'),
    /** Contacted before their time was up, and the minutes it took all contacted. */
    contactedInTime: count('contacted_in_time'),
    responseMinutes: amount('response_minutes'),
    /** Leads that became students. */
    converted: count('converted'),
    enrolments: count('enrolments'),
    cancellations: count('cancellations'),
    revenueCents: amount('revenue_cents'),
  },
  indexes: {
    once: {
      name: 'rollups_once_idx',
      on: ['granularity', 'dimension', 'periodStart', 'key'],
      unique: true,
    },
  },
}

/** What a vendor says a campaign did on one of its days ("2026-11-24"). */
const campaignFigures: RawTable = {
  name: 'campaign_figures',
  columns: {
    id,
    campaignId: required('campaign_id', 'integer'),
    vendor: required('vendor', 'text'),
    day: required('day', 'text'),
    spendCents: amount('spend_cents'),
    impressions: amount('impressions'),
    clicks: count('clicks'),
    leads: count('leads'),
    syncedAt: { ...moment('synced_at'), notNull: true, defaultNow: true } as RawColumn,
  },
  indexes: {
    once: { name: 'campaign_figures_once_idx', on: ['campaignId', 'vendor', 'day'], unique: true },
  },
  foreignKeys: references('campaign_figures', { campaign: ['campaignId', 'campaigns', 'cascade'] }),
}

export const statisticsTables: Record<string, RawTable> = {
  page_views: pageViews,
  rollups,
  campaign_figures: campaignFigures,
}
