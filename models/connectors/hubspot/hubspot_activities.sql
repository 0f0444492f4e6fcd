-- One row per event of a marketing email, form submission and sales activity of a contact, of the
-- types that connector_activity_types does not leave out.
{{ config(enabled='hubspot' in inputs()) }}
{{ typed_activities('hubspot', ['email', 'form', 'engagement']) }}
