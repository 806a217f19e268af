using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Privacy;
using Xunit;

namespace InterviewTrainer.Tests.Documents;

public sealed class ContactDataTests
{
    private const string Cv = """
        Jane O'Neill-Doe
        Senior Platform Engineer
        12 Harley Street, London W1G 9PF
        +44 (0)20 7946 0958 | jane.oneill@example.co.uk | github.com/jd0e
        Born 12 March 1990
        Experience
        Platform Engineer, Acme Ltd	Jan 2019 – Present
        • Jane cut costs by 30 %; see linkedin.com/in/jane-doe and @jd0e
        """;

    [Theory]
    [InlineData("+49 (0) 30 123456-78")]
    [InlineData("(+82) 10-9030-1843")]
    [InlineData("+1 415.555.0132 ext. 12")]
    [InlineData("415-555-0132")]
    [InlineData("06 12 34 56 78")]
    [InlineData("Tel: 7946 0958")]
    [InlineData("0044 20 7946 0958")]
    [InlineData("jane@example.com")]
    [InlineData("jane.doe [at] example [dot] com")]
    [InlineData("jane(at)example.com")]
    [InlineData("jane at example dot com")]
    [InlineData("müller@bücher.example")]
    [InlineData("linkedin.com/in/jane-doe-1234")]
    [InlineData("https://jane.example/cv?x=1")]
    [InlineData("www.janedoe.dev")]
    [InlineData("t.me/janedoe")]
    [InlineData("GitHub: jd0e")]
    [InlineData("@jane_doe")]
    [InlineData("221B Baker Street, London NW1 6XE")]
    [InlineData("235, World Cup buk-ro, Mapo-gu, Seoul, 03936, Republic of Korea")]
    [InlineData("Schönhauser Allee 12a, 10119 Berlin")]
    [InlineData("14 rue de la Paix, 75002 Paris")]
    [InlineData("Springfield, IL 62704")]
    [InlineData("P.O. Box 1234, Nairobi")]
    [InlineData("Date of birth: 03/12/1990")]
    [InlineData("DOB 1990-03-12")]
    [InlineData("34 years old")]
    [InlineData("Nationality: Dutch")]
    public void Cut_ContactDataAlone_LeavesNothing(string line)
    {
        var cut = ContactData.Of(DocumentKind.Job, "").Cut(line);

        Assert.DoesNotContain(cut.Replace(ContactData.Mark, "", StringComparison.Ordinal), letter => char.IsLetterOrDigit(letter));
    }

    [Theory]
    [InlineData("Software Architect	Jun. 2017 – May 2018")]
    [InlineData("2015 - 2019")]
    [InlineData("03/2015 - 11/2019")]
    [InlineData("Grew revenue from 1 000 000 to 2 500 000 users")]
    [InlineData("Served 1,200,000 requests a day at 99.95 % on 4 VPCs and 100+ subnets")]
    [InlineData("ASP.NET, Node.js, Socket.io, C++, C#, CI/CD, TCP/IP")]
    [InlineData("Engineer at Booking, worked at scale")]
    [InlineData("B.S. in Computer Science, 2014")]
    [InlineData("ISO 27001 and IEC 62304")]
    public void Cut_WhatIsNoContactData_Stays(string line) => Assert.Equal(line, ContactData.Of(DocumentKind.Job, "").Cut(line));

    [Fact]
    public void Text_Cv_KeepsTheWorkAndNothingOfThePerson()
    {
        var text = ContactData.Of(DocumentKind.Cv, Cv).Text();

        Assert.StartsWith("Senior Platform Engineer\nExperience", text, StringComparison.Ordinal);
        Assert.Contains("Platform Engineer, Acme Ltd\tJan 2019 – Present", text, StringComparison.Ordinal);
        Assert.Contains("cut costs by 30 %", text, StringComparison.Ordinal);
        Assert.All((string[])["Jane", "Neill", "Doe", "Harley", "W1G", "7946", "example", "jd0e", "1990", "linkedin"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Text_LetterWithoutTitles_LosesItsHeadAndItsSignature()
    {
        const string Letter = """
            Max Mustermann
            Musterstraße 5, 12345 Musterstadt
            Dear Hiring Manager,
            I have been building distributed systems for eight years and would like to do so for your company.
            Yours sincerely,
            Max Mustermann
            """;

        var text = ContactData.Of(DocumentKind.Cv, Letter).Text();

        Assert.Contains("distributed systems for eight years", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Muster", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_HostileLine_ComesToAnEnd()
    {
        var line = string.Concat(Enumerable.Repeat("a at a.", 20_000)) + new string('1', 50_000) + new string('-', 50_000);

        Assert.NotNull(ContactData.Of(DocumentKind.Cv, line).Cut(line));
    }
}
