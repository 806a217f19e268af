using InterviewTrainer.Core.Documents;
using Xunit;

namespace InterviewTrainer.Tests.Documents;

public sealed class DocumentUnderstandingTests
{
    private const string Cv = """
        Jane Doe
        jane.doe@example.com
        EXPERIENCE
        Senior Software Engineer, Acme Ltd, London   Jan 2019 – Present
        - Cut the cost of our AWS platform by 30% with Terraform and Kubernetes.
        - Led a team of six people.
        Developer | Other Corp | 03/2015 - 12/2018
        - Wrote payment services in Python.
        EDUCATION
        B.Sc. Computer Science, University of Leeds   2011 – 2014
        SKILLS
        Languages: Python, Go, SQL (PostgreSQL, MySQL)
        Tools: Docker, Git
        """;

    private const string Job = """
        Platform Engineer
        We are looking for somebody who likes to run things.
        What you'll do
        - Keep our clusters healthy.
        Requirements
        - 3+ years of experience with Kubernetes
        - Experience with Rust
        - A bachelor's degree in computer science
        - Team leadership; AWS would be a plus
        Nice to have
        - Terraform
        """;

    [Fact]
    public void Of_Cv_FindsRolesEducationSkillsAndAchievements()
    {
        var cv = Understand(Cv);

        Assert.Equal(DocumentKind.Cv, cv.Kind);
        Assert.Equal(["", "EXPERIENCE", "EDUCATION", "SKILLS"], cv.Sections.Select(section => section.Title));
        Assert.Equal(
            [("Senior Software Engineer", "Acme Ltd", "2019-01", "Present"), ("Developer", "Other Corp", "2015-03", "2018-12")],
            cv.Roles.Select(role => (role.Title, role.Organisation, role.Start.ToString(), role.End.ToString())));
        Assert.Equal([("B.Sc. Computer Science", "University of Leeds", "2011", "2014")], cv.Education.Select(role => (role.Title, role.Organisation, role.Start.ToString(), role.End.ToString())));
        Assert.Equal(["Python", "Go", "SQL (PostgreSQL, MySQL)", "Docker", "Git"], cv.Skills);
        Assert.Contains(cv.Achievements, achievement => achievement.Contains("30%", StringComparison.Ordinal));
        Assert.Empty(cv.Warnings);
    }

    [Theory]
    [InlineData("Acme Ltd   London\nSoftware Engineer   Jun. 2017 - May 2018", "Software Engineer", "Acme Ltd", "2017-06", "2018-05")]
    [InlineData("Software Engineer   Jun 2017 – now\nAcme Ltd, London", "Software Engineer", "Acme Ltd", "2017-06", "Present")]
    [InlineData("2017 – 2018   Nurse, St Mary's Hospital", "Nurse", "St Mary's Hospital", "2017", "2018")]
    [InlineData("Teacher at Hill School (09/2010 – 07/2012)", "Teacher", "Hill School", "2010-09", "2012-07")]
    [InlineData("Analyst — Globex Inc — since March 2020", "Analyst", "Globex Inc", "2020-03", "Present")]
    [InlineData("Sales Manager\nInitech GmbH\nSept 2014 - Oct 2016", "Sales Manager", "Initech GmbH", "2014-09", "2016-10")]
    [InlineData("Site Reliability Engineer, Northwind Payments (Mar 2019 – Present)", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Site Reliability Engineer, Northwind Payments\nMar 2019 – Present", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Site Reliability Engineer, Northwind Payments, Leeds   Mar 2019 – Present", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Site Reliability Engineer, Northwind Payments | Leeds | Mar 2019 – Present", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Site Reliability Engineer, Northwind Payments | Mar 2019 – Present | Leeds, UK", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Site Reliability Engineer, Northwind Payments — Remote   Mar 2019 – Present", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Site Reliability Engineer, Northwind Payments\nMar 2019 – Present | Leeds", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Site Reliability Engineer, Northwind Payments\nLeeds, Mar 2019 – Present", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Site Reliability Engineer, Northwind Payments\nAustin, TX\nMar 2019 – Present", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Northwind Payments, Site Reliability Engineer   Mar 2019 – Present", "Site Reliability Engineer", "Northwind Payments", "2019-03", "Present")]
    [InlineData("Software Engineer, Payments | Northwind | Mar 2019 – Present", "Software Engineer, Payments", "Northwind", "2019-03", "Present")]
    [InlineData("Senior Analyst, Owner Partners   Mar 2019 – Present", "Senior Analyst", "Owner Partners", "2019-03", "Present")]
    public void Of_RoleAsItIsOftenWritten_IsUnderstood(string lines, string title, string organisation, string start, string end)
    {
        var role = Assert.Single(Understand($"Experience\n{lines}\n- Did the work of the team and more.").Roles);

        Assert.Equal((title, organisation, start, end), (role.Title, role.Organisation, role.Start.ToString(), role.End.ToString()));
    }

    [Fact]
    public void Of_Job_TellsMustFromNice()
    {
        var job = Understand(Job);

        Assert.Equal(DocumentKind.Job, job.Kind);
        Assert.Equal("Platform Engineer", job.JobTitle);
        Assert.Equal(
            [Necessity.Must, Necessity.Must, Necessity.Must, Necessity.Nice, Necessity.Nice],
            job.Requirements.Select(requirement => requirement.Necessity));
    }

    [Fact]
    public void Make_CvAndJob_QuotesEvidenceAndShowsGaps()
    {
        var brief = BriefMaker.Make(Understand(Cv), Understand(Job))!;

        Assert.Equal("Experience with Rust", Assert.Single(brief.Gaps).Text);
        Assert.All(brief.Requirements.Where(requirement => !requirement.IsGap), requirement => Assert.Contains(requirement.Evidence!, brief.CvText, StringComparison.Ordinal));
        Assert.Contains("Kubernetes", brief.Requirements[0].Evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane", brief.CvText, StringComparison.Ordinal);
        Assert.Contains("Kubernetes", string.Join(' ', brief.Keywords), StringComparison.Ordinal);
    }

    [Fact]
    public void Make_JobAlone_HasNoGapsBecauseNothingWasSearched() => Assert.Empty(BriefMaker.Make(cv: null, Understand(Job))!.Gaps);

    [Fact]
    public void Make_Nothing_IsNull() => Assert.Null(BriefMaker.Make(cv: null, job: null));

    [Fact]
    public void Make_EndlessLists_StaysWithinTheLimits()
    {
        var skills = string.Join('\n', Enumerable.Range(0, 5_000).Select(number => $"- Skill{number} of many"));

        var brief = BriefMaker.Make(Understand($"Experience\nClerk, Acme Ltd   2010 - 2012\nSkills\n{skills}"), job: null)!;

        Assert.Equal(BriefLimits.Skills, brief.Skills.Count);
        Assert.True(brief.CvText.Length <= BriefLimits.TextCharacters);
    }

    [Fact]
    public void Of_German_GivesTheTextAndSaysThatStructureWasNotLookedFor()
    {
        var cv = Understand("Lebenslauf\nBerufserfahrung\nIch habe von 2015 bis 2019 bei der Firma Muster als Entwickler gearbeitet und war für die Abteilung mit den Kunden zuständig.");

        Assert.Empty(cv.Roles);
        Assert.Contains("English", Assert.Single(cv.Warnings), StringComparison.Ordinal);
        Assert.Contains("Firma Muster", cv.Text, StringComparison.Ordinal);
    }

    private static UnderstoodDocument Understand(string text) => DocumentUnderstanding.Of(PlainTextReader.Read(text, DocumentFormat.Text), kind: null, name: "");
}
