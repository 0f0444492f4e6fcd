{% macro sample_company_words() %}
-- One row per industry: the words that invented company names are made of. 61 first words and 8
-- second ones have no common divisor, so counting through both at once gives 488 different names
-- before a number has to tell two companies apart.
create or replace temp table company_words as
with first_words as (
    select [
        'Northwind', 'Bluepeak', 'Harborline', 'Silverbirch', 'Quantica', 'Redstone', 'Evergrove',
        'Brightwater', 'Ironbridge', 'Lumenta', 'Oakfield', 'Clearvale', 'Stonegate', 'Novaterra',
        'Westmark', 'Alpenblick', 'Greyfox', 'Sunhollow', 'Tidewell', 'Kestrel', 'Marlowe',
        'Fernwood', 'Halcyon', 'Pinecrest', 'Rheinwerk', 'Solvanta', 'Arcadia', 'Cobalt',
        'Driftwood', 'Elmstead', 'Fairlane', 'Goldcrest', 'Hawthorn', 'Inkwell', 'Juniper',
        'Kingsbury', 'Larkspur', 'Meridian', 'Nordhaven', 'Orchid', 'Pelican', 'Quarry', 'Ravenna',
        'Saffron', 'Thornhill', 'Umbra', 'Verdant', 'Willowby', 'Yarrow', 'Zephyr', 'Amberley',
        'Birchwood', 'Cascade', 'Dunmore', 'Eastgate', 'Foxglove', 'Glenmore', 'Highmoor', 'Isola',
        'Keystone', 'Larch'
    ] as first_words
)

select
    industries.industry,
    first_words.first_words,
    industries.second_words
from first_words
cross join (
    values
        ('Software', ['Software', 'Labs', 'Cloud', 'Apps', 'Data', 'Systems', 'Digital', 'Tech']),
        ('Financial Services', [
            'Capital', 'Bank', 'Insurance', 'Finance', 'Payments', 'Credit', 'Leasing', 'Wealth'
        ]),
        ('Manufacturing', [
            'Tools', 'Works', 'Machines', 'Components', 'Steel', 'Industries', 'Packaging', 'Motors'
        ]),
        ('Healthcare', [
            'Health', 'Clinics', 'Medical', 'Care', 'Pharma', 'Diagnostics', 'Dental', 'Biotech'
        ]),
        ('Retail', [
            'Stores', 'Fashion', 'Market', 'Outlet', 'Foods', 'Furniture', 'Books', 'Sports'
        ]),
        ('Logistics', [
            'Logistics', 'Freight', 'Shipping', 'Cargo', 'Express', 'Transport', 'Warehousing',
            'Lines'
        ]),
        ('Education', [
            'Academy', 'College', 'School', 'Learning', 'Institute', 'University', 'Training',
            'Campus'
        ]),
        ('Professional Services', [
            'Consulting', 'Partners', 'Advisors', 'Legal', 'Audit', 'Agency', 'Associates',
            'Staffing'
        ]),
        ('Telecommunications', [
            'Telecom', 'Mobile', 'Networks', 'Broadband', 'Fiber', 'Wireless', 'Connect',
            'Satellite'
        ]),
        ('Energy', ['Energy', 'Power', 'Solar', 'Grid', 'Wind', 'Gas', 'Utilities', 'Renewables']),
        ('Construction', [
            'Construction', 'Builders', 'Bau', 'Concrete', 'Roofing', 'Engineering', 'Projects',
            'Homes'
        ]),
        ('Hospitality', [
            'Hotels', 'Resorts', 'Catering', 'Travel', 'Restaurants', 'Events', 'Inns', 'Cruises'
        ]),
        ('Government', [
            'County', 'City Council', 'Agency', 'Port Authority', 'District', 'Ministry', 'Transit',
            'Water Board'
        ]),
        ('Nonprofit', [
            'Foundation', 'Trust', 'Relief', 'Society', 'Alliance', 'Initiative', 'Fund', 'Network'
        ])
) as industries (industry, second_words);
{% endmacro %}
