-- One row per activity of the tables of Marketo that tell what a lead did, of the types that
-- connector_activity_types does not leave out.
{{ config(enabled='marketo' in inputs()) }}
{{ typed_activities('marketo', ['email_and_web', 'program']) }}
