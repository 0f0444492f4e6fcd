-- One row per page view and tracked event, of the types that connector_activity_types does not
-- leave out.
{{ config(enabled='segment' in inputs()) }}
{{ typed_activities('segment', ['web']) }}
