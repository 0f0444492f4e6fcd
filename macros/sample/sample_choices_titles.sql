{% macro sample_choices_titles() %}
    -- Who fills in the forms of each kind of persona, and the many ways in which they write their
    -- job title.
    select * from (
        values
            ('seniority:buyers', map {
                'c_level': 16, 'founder': 8, 'vp': 20, 'director': 22, 'head': 16, 'manager': 16,
                'other': 2
            }),
            ('seniority:practitioners', map {
                'c_level': 3, 'founder': 3, 'vp': 4, 'director': 9, 'head': 9, 'manager': 32,
                'senior': 22, 'entry': 8, 'other': 10
            }),
            ('seniority:readers', map {
                'c_level': 2, 'founder': 3, 'vp': 2, 'director': 5, 'head': 6, 'manager': 26,
                'senior': 26, 'entry': 16, 'other': 14
            }),
            ('seniority:students', map {'student': 84, 'entry': 10, 'other': 6}),
            ('seniority:applicants', map {
                'entry': 40, 'senior': 25, 'manager': 10, 'student': 15, 'other': 10
            }),
            ('seniority:private persons', map {
                'founder': 20, 'other': 60, 'senior': 12, 'student': 8
            }),
            ('seniority:bots', map {'junk': 100}),
            ('title:c_level', map {
                'CTO': 4, 'Chief Marketing Officer': 4, 'CEO': 4, 'Chief Revenue Officer': 3,
                'CFO': 3, 'CIO': 3, 'COO': 2, 'Geschäftsführer': 3, 'Geschäftsführerin': 1,
                'Directeur Général': 2, 'Chief Information Security Officer': 1, 'C.E.O.': 1,
                'chief operating officer': 1, 'Managing Director': 3
            }),
            ('title:founder', map {
                'Founder & CEO': 5, 'Co-Founder': 4, 'Founder': 3, 'Co-founder / CTO': 2,
                'Gründer': 1, 'Owner': 3, 'Inhaber': 1, 'Fondateur': 1
            }),
            ('title:vp', map {
                'VP Sales': 4, 'V.P. of Marketing': 3, 'Vice-President Engineering': 3,
                'VP, Finance': 2, 'VP Operations': 3, 'Vice President, Customer Success': 2,
                'SVP Marketing': 2, 'vp it': 1, 'EVP Sales EMEA': 1, 'Vice President Sales': 2
            }),
            ('title:director', map {
                'Director of Marketing': 4, 'Sales Director': 3, 'Director, Demand Generation': 3,
                'IT Director': 3, 'Directeur Commercial': 2, 'Directora de Marketing': 1,
                'Sr. Director RevOps': 2, 'Director of Engineering': 2,
                'Director Finance & Controlling': 2, 'Dir. Operations': 1
            }),
            ('title:head', map {
                'Head of IT': 4, 'Head of Marketing': 4, 'Head of Sales': 3, 'Head of Growth': 3,
                'Leiter Vertrieb': 2, 'Leiterin Marketing': 1, 'Head of Procurement': 2,
                'Responsable Marketing': 1, 'Head of Data': 2, 'Bereichsleiter IT': 1
            }),
            ('title:manager', map {
                'Marketing Manager': 6, 'Sales Manager': 4, 'IT Manager': 3,
                'Marketing Ops Manager': 3, 'Product Manager': 3, 'Project Manager': 2,
                'Operations Manager': 3, 'Campaign Manager': 2, 'Key Account Manager': 2,
                'HR Manager': 1, 'Teamleiter Marketing': 1, 'Chef de projet': 1, 'manager': 1,
                'Senior Marketing Manager': 2
            }),
            ('title:senior', map {
                'Sr. Software Engineer': 4, 'Senior Data Analyst': 3, 'Senior Consultant': 3,
                'Solutions Architect': 2, 'Lead Developer': 2, 'Senior Marketing Specialist': 3,
                'Principal Engineer': 1, 'Senior Buyer': 1
            }),
            ('title:entry', map {
                'Junior Analyst': 4, 'Intern': 3, 'Marketing Assistant': 3, 'Jr. Developer': 2,
                'Trainee': 2, 'Praktikantin': 1, 'Sales Development Representative': 2,
                'Coordinator': 2, 'Stagiaire': 1
            }),
            ('title:student', map {
                'Student': 6, 'PhD Student': 3, 'Werkstudent': 2, 'MBA Student': 2, 'student': 1,
                'Étudiante': 1, 'Graduate Student, Marketing': 1
            }),
            ('title:other', map {
                'Consultant': 5, 'Engineer': 3, 'Marketing Specialist': 3, 'Analyst': 3, '': 8,
                'Freelancer': 2, 'Teacher': 1, 'Account Executive': 2, 'Administrator': 1, 'n/a': 1,
                'Sachbearbeiter': 1
            }),
            ('title:junk', map {'asdf': 5, '': 4, 'xxx': 1, 'CEO': 2, 'qwerty': 1})
    ) as choices (wheel, weights)
{% endmacro %}
