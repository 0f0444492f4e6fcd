{% macro sample_places() %}
-- One row per city. Phone numbers stay in ranges that the regulators reserve for fiction (North
-- America 555-01xx, London 7946 0xxx, Germany 23125 xxx and the like, France 1 99 00); a country
-- without such a range answers at the London desk.
create or replace temp table places as
select * from (
    values
        ('US', 'New York', 'NY', '10001', 'en', '+1-212-555-01', 2),
        ('US', 'San Francisco', 'California', '94105', 'en', '+1-415-555-01', 2),
        ('US', 'Austin', 'TX', '78701', 'en', '+1-512-555-01', 2),
        ('US', 'Chicago', 'IL', '60601', 'en', '+1 312 555 01', 2),
        ('US', 'Boston', 'Massachusetts', '02110', 'en', '(617) 555-01', 2),
        ('US', 'Denver', 'CO', '80202', 'en', '+1-303-555-01', 2),
        ('CA', 'Toronto', 'ON', 'M5H 2N2', 'en', '+1-416-555-01', 2),
        ('CA', 'Vancouver', 'BC', 'V6B 1A1', 'en', '+1-604-555-01', 2),
        ('GB', 'London', 'England', 'EC2A 4NE', 'en', '+44 20 7946 0', 3),
        ('GB', 'Manchester', 'England', 'M1 1AE', 'en', '+44 161 496 0', 3),
        ('GB', 'Edinburgh', 'Scotland', 'EH1 1YZ', 'en', '+44 131 496 0', 3),
        ('DE', 'Berlin', 'Berlin', '10115', 'de', '+49 30 23125', 3),
        ('DE', 'München', 'Bayern', '80331', 'de', '+49 89 99998', 3),
        ('DE', 'Hamburg', 'Hamburg', '20095', 'de', '+49 40 66969', 3),
        ('DE', 'Köln', 'NRW', '50667', 'de', '+49 221 4710', 3),
        ('FR', 'Paris', 'Île-de-France', '75002', 'fr', '+33 1 99 00 ', 4),
        ('FR', 'Lyon', 'Auvergne-Rhône-Alpes', '69002', 'fr', '+33 1 99 00 ', 4),
        ('NL', 'Amsterdam', 'Noord-Holland', '1012 JS', 'nl', '+44 20 7946 0', 3),
        ('NL', 'Utrecht', 'Utrecht', '3511 AB', 'nl', '+44 20 7946 0', 3),
        ('CH', 'Zürich', 'ZH', '8001', 'de', '+44 20 7946 0', 3),
        ('CH', 'Genève', 'GE', '1201', 'fr', '+44 20 7946 0', 3),
        ('AT', 'Wien', 'Wien', '1010', 'de', '+44 20 7946 0', 3),
        ('SE', 'Stockholm', 'Stockholm', '111 20', 'nl', '+46 8 465 004 ', 2),
        ('IE', 'Dublin', 'Leinster', 'D02 AF30', 'en', '+353 20 91', 5),
        ('ES', 'Madrid', 'Madrid', '28001', 'es', '+44 20 7946 0', 3),
        ('ES', 'Barcelona', 'Cataluña', '08001', 'es', '+44 20 7946 0', 3),
        ('BR', 'São Paulo', 'SP', '01310-100', 'es', '+44 20 7946 0', 3),
        ('BR', 'Curitiba', 'PR', '80010-000', 'es', '+44 20 7946 0', 3),
        ('IN', 'Bengaluru', 'Karnataka', '560001', 'other', '+44 20 7946 0', 3),
        ('IN', 'Mumbai', 'Maharashtra', '400001', 'other', '+44 20 7946 0', 3),
        ('NG', 'Lagos', 'Lagos', '101001', 'other', '+44 20 7946 0', 3),
        ('ID', 'Jakarta', 'DKI Jakarta', '10110', 'other', '+44 20 7946 0', 3)
) as places (country_code, city, region, postal_code, language, phone_stem, phone_digits_left);
{% endmacro %}
