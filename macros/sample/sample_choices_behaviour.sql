{% macro sample_choices_behaviour() %}
    -- What each persona does in an ordinary week, and what everyone does in a special phase. The
    -- names are those of sample_episodes.
    select * from (
        values
            ('episode:ideal_buyer', map {
                'newsletter ignored': 11, 'newsletter opened': 9, 'newsletter clicked': 4,
                'nurture ignored': 7, 'nurture opened': 7, 'nurture clicked': 5, 'blog': 10,
                'product': 12, 'case study': 6, 'pricing': 3, 'webinar': 4, 'white paper': 3,
                'guide': 2, 'video': 3, 'social': 3, 'event': 2, 'compare': 2, 'docs': 3, 'home': 5,
                'tracker': 1, 'chat': 1
            }),
            ('episode:evaluator', map {
                'newsletter ignored': 10, 'newsletter opened': 8, 'newsletter clicked': 3,
                'nurture ignored': 6, 'nurture opened': 5, 'nurture clicked': 4, 'blog': 11,
                'product': 12, 'docs': 11, 'case study': 4, 'compare': 4, 'pricing': 3,
                'webinar': 3, 'white paper': 2, 'guide': 2, 'video': 4, 'search': 2, 'home': 5,
                'chat': 1, 'legal': 1
            }),
            ('episode:content_reader', map {
                'newsletter ignored': 9, 'newsletter opened': 12, 'newsletter clicked': 9,
                'nurture opened': 4, 'blog': 34, 'white paper': 6, 'guide': 4, 'webinar': 5,
                'video': 3, 'social': 6, 'share': 3, 'docs': 3, 'search': 2, 'home': 2, 'event': 1,
                'pricing': 1
            }),
            ('episode:newsletter_only', map {
                'newsletter ignored': 42, 'newsletter opened': 40, 'newsletter clicked': 12,
                'nurture ignored': 4, 'blog': 2
            }),
            ('episode:unengaged', map {'newsletter ignored': 88, 'nurture ignored': 12}),
            ('episode:student', map {
                'blog': 35, 'white paper': 14, 'docs': 14, 'guide': 8, 'video': 6, 'webinar': 6,
                'newsletter opened': 8, 'newsletter ignored': 6, 'careers': 2, 'search': 3
            }),
            ('episode:job_seeker', map {
                'careers': 72, 'home': 14, 'blog': 8, 'legal': 2, 'social': 4
            }),
            ('episode:competitor_employee', map {
                'pricing': 16, 'product': 22, 'compare': 16, 'docs': 12, 'case study': 10,
                'blog': 8, 'webinar': 6, 'rival': 8, 'newsletter opened': 2
            }),
            ('episode:hobbyist', map {
                'blog': 30, 'docs': 12, 'product': 10, 'newsletter ignored': 12,
                'newsletter opened': 10, 'pricing': 4, 'trial': 1, 'video': 6, 'home': 12,
                'social': 3
            }),
            ('episode:spam_form', map {'spam form': 90, 'home': 10}),
            ('episode:dormant', map {
                'newsletter ignored': 16, 'newsletter opened': 14, 'blog': 20, 'product': 16,
                'webinar': 6, 'pricing': 5, 'guide': 5, 'nurture opened': 8, 'home': 10
            }),
            ('episode:surging', map {
                'newsletter ignored': 40, 'newsletter opened': 20, 'blog': 25, 'home': 15
            }),
            ('episode:opted_out', map {
                'newsletter ignored': 55, 'newsletter opened': 20, 'nurture ignored': 10,
                'blog': 12, 'home': 3
            }),
            -- Special phases.
            ('episode:buying', map {
                'pricing': 26, 'product': 18, 'case study': 11, 'compare': 9, 'video': 7, 'docs': 7,
                'guide': 6, 'nurture clicked': 6, 'webinar': 3, 'legal': 2, 'chat': 3, 'rival': 2
            }),
            ('episode:hand_raise', map {'demo': 42, 'trial': 24, 'contact': 20, 'pricing': 14}),
            ('episode:sales', map {
                'meeting': 34, 'nurture opened': 20, 'pricing': 14, 'docs': 12, 'product': 10,
                'legal': 10
            }),
            ('episode:customer', map {
                'login': 74, 'docs': 12, 'newsletter opened': 5, 'newsletter ignored': 6,
                'meeting': 2, 'event': 1
            }),
            ('episode:surge', map {
                'pricing': 20, 'product': 34, 'case study': 14, 'docs': 12, 'compare': 10,
                'home': 10
            }),
            ('episode:exit', map {'unsubscribe': 55, 'bounce': 38, 'complaint': 7}),
            -- The first touch, by lead source.
            ('episode:website', map {'form': 50, 'subscribe': 30, 'guide': 12, 'white paper': 8}),
            ('episode:webinar', map {'webinar': 100}),
            ('episode:paid_search', map {'form': 55, 'guide': 25, 'product': 20}),
            ('episode:organic_search', map {'subscribe': 45, 'form': 30, 'white paper': 25}),
            ('episode:referral', map {'form': 60, 'product': 40}),
            ('episode:trade_show', map {'event': 75, 'badge scan': 4, 'tracker': 21}),
            ('episode:content_syndication', map {'white paper': 80, 'guide': 20}),
            ('episode:partner', map {'tracker': 30, 'form': 70}),
            ('episode:list_purchase', map {'nurture ignored': 85, 'nurture opened': 15}),
            ('episode:social', map {'social': 60, 'subscribe': 40})
    ) as choices (wheel, weights)
{% endmacro %}
