-- One row per response to a campaign, task and event of a lead or contact, of the types that
-- connector_activity_types does not leave out.
{{ config(enabled='salesforce' in inputs()) }}
{{ typed_activities('salesforce', ['campaign', 'sales']) }}
