{% macro sample_choices_content() %}
    -- What can be touched: pages, content and campaigns of our fictional vendor, most wanted first.
    -- {month} is filled in later.
    select * from (
        values
            ('asset:newsletter', map {'Newsletter {month}': 1}),
            ('asset:newsletter signup', map {'/newsletter': 1}),
            ('asset:home', map {'/': 9, 'https://www.leadworks.example/': 1}),
            ('asset:blog', map {
                '/blog/lead-scoring-basics': 6, '/blog/what-is-an-mql': 5,
                '/blog/sales-and-marketing-alignment': 4, '/blog/email-benchmarks-2025': 4,
                '/blog/first-party-data': 3, '/blog/abm-in-ten-steps': 3, '/blog/crm-hygiene': 2,
                '/blog/webinar-checklist': 2, '/blog/attribution-myths': 2,
                'https://www.leadworks.example/blog/what-is-an-mql?utm_source=newsletter&utm_medium=email': 2
            }),
            ('asset:docs', map {
                '/docs/getting-started': 5, '/docs/api/authentication': 3, '/docs/api/webhooks': 2,
                '/docs/import-leads': 3, '/docs/single-sign-on': 2, '/docs/faq': 1
            }),
            ('asset:product', map {
                '/product/overview': 6, '/product/integrations': 4, '/product/automation': 3,
                '/product/reporting': 3, '/product/security': 2
            }),
            ('asset:pricing', map {
                '/pricing': 12, '/pricing/enterprise': 5, '/pricing/calculator': 2,
                'https://www.leadworks.example/pricing?utm_source=google&utm_medium=cpc': 2,
                '/Pricing/': 1
            }),
            ('asset:compare', map {
                '/compare/acme-score': 3, '/compare/example-crm': 3, '/compare/sample-funnel': 2,
                '/compare/spreadsheets': 1
            }),
            ('asset:case study', map {
                '/case-studies/northwind-tools': 4, '/case-studies/bluepeak-capital': 3,
                '/case-studies/harborline-freight': 2, '/case-studies/silverbirch-health': 2
            }),
            ('asset:careers', map {'/careers': 1}),
            ('asset:job', map {
                '/careers/account-executive': 3, '/careers/data-engineer': 3,
                '/careers/marketing-intern': 2, '/careers/customer-success-manager': 2,
                '/careers/apply': 1
            }),
            ('asset:legal', map {'/legal/privacy': 3, '/legal/terms': 2, '/legal/imprint': 1}),
            ('asset:demo', map {'/demo': 1}),
            ('asset:trial', map {'/trial': 1}),
            ('asset:contact', map {'/contact': 4, '/contact/sales': 1}),
            ('asset:white paper', map {
                'White paper: The state of lead scoring': 4, 'White paper: From MQL to revenue': 3,
                'White paper: Consent and scoring in the EU': 2
            }),
            ('asset:guide', map {
                'Pricing guide (PDF)': 3, 'Buyer checklist (PDF)': 3, 'ROI calculator (XLSX)': 2,
                'Lead nurturing playbook (PDF)': 3
            }),
            ('asset:offer', map {
                'Pricing guide (PDF)': 3, 'Product demo video': 2,
                'Nurture: five ways to qualify faster': 4, 'Nurture: customer stories': 4,
                'Nurture: talk to an expert': 2
            }),
            ('asset:webinar', map {
                '/webinars/scoring-masterclass': 4, '/webinars/crm-hygiene-live': 3,
                '/webinars/ask-the-experts': 2, '/webinars/product-deep-dive': 3
            }),
            ('asset:event', map {
                '/events/revops-summit': 3, '/events/berlin-roundtable': 2,
                '/events/user-conference': 2
            }),
            ('asset:video', map {
                'Product demo video': 6, 'Customer story video: Northwind Tools': 2,
                'Product tour (3 min)': 3
            }),
            ('asset:social', map {
                'LinkedIn post: scoring myths': 3, 'LinkedIn post: product launch': 2,
                'YouTube: product tour': 1
            }),
            ('asset:rival', map {
                'Acme Score: pricing webinar': 2, 'Example CRM: LinkedIn post': 3,
                'Sample Funnel: comparison page': 2
            }),
            ('asset:chat', map {'Website chat': 3, 'Chat: pricing question': 1}),
            ('asset:search', map {'integration': 3, 'pricing': 2, 'api limits': 2, 'gdpr': 1}),
            ('asset:tracker', map {
                'Email signature link': 2, 'Partner banner': 1, 'QR code: trade show booth': 1
            }),
            ('asset:meeting', map {
                'Discovery call': 3, 'Product demo call': 3, 'Proposal review': 2,
                'Quarterly business review': 1
            }),
            ('asset:app', map {'/app/login': 1})
    ) as choices (wheel, weights)
{% endmacro %}
