using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>The titles by which English CVs and job descriptions part themselves.</summary>
internal static partial class SectionTitles
{
    private const int MostWords = 8;

    private static readonly (SectionKind Kind, Regex Pattern)[] Titles =
    [
        (SectionKind.Summary, Summary()),
        (SectionKind.Experience, Experience()),
        (SectionKind.Education, Education()),
        (SectionKind.Skills, Skills()),
        (SectionKind.Projects, Projects()),
        (SectionKind.Contact, Contact()),
        (SectionKind.Preferred, Preferred()),
        (SectionKind.Required, Required()),
        (SectionKind.Duties, Duties()),
        (SectionKind.Other, Other()),
    ];

    /// <summary>The kind of section that a line opens; null where it is no known title.</summary>
    public static SectionKind? KindOf(string line)
    {
        var title = Normalised(line);
        return title.Length == 0 || title.Split(' ').Length > MostWords
            ? null
            : Titles.Where(each => each.Pattern.IsMatch(title)).Select(each => (SectionKind?)each.Kind).FirstOrDefault();
    }

    /// <summary>A title as it is shown: no colon, no numbering, and letters that were set apart ("S K I L L S") together again.</summary>
    public static string Shown(string line)
    {
        var text = Decoration().Replace(line, "").Trim();
        return Spaced().IsMatch(text) ? text.Replace("   ", "\0", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace('\0', ' ') : text;
    }

    private static string Normalised(string line) => Shown(line).Replace('’', '\'').Replace("&", "and", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"^(?:\d{1,2}[.)]\s+|[IVX]{1,4}\.\s+)|[\s:…_–—-]+$")]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^(?:\p{L} ){3,}\p{L}(?: {1,3}\p{L})*$")]
    private static partial Regex Spaced();

    [GeneratedRegex("^(?:(?:professional|executive|career|personal|my) )?(?:summary|profile|statement|objective|overview)$|^about(?: me)?$|^(?:highlights|key achievements|achievements|career highlights)$")]
    private static partial Regex Summary();

    [GeneratedRegex("^(?:(?:professional|work|working|employment|relevant|career|industry|clinical|teaching|research|other|additional|selected|military|leadership|job)(?: and \\w+)? )*(?:experiences?|history|employment)(?: (?:and|in) [\\w ]+)?$|^(?:employment|career|positions(?: held)?|work|internships?)$")]
    private static partial Regex Experience();

    [GeneratedRegex("^(?:education(?:al)?(?: (?:background|history|and [\\w ]+|qualifications))?|academic (?:background|history|qualifications|education)|(?:studies|academics|schooling))$")]
    private static partial Regex Education();

    [GeneratedRegex("^(?:(?:technical|key|core|professional|relevant|it|computer|other|soft|hard|main|additional|language|digital)(?: and \\w+)? )*(?:skills?|competenc(?:ies|es|e)|expertise|proficiencies|strengths)(?: (?:and|summary|set)(?: [\\w ]+)?)?$|^(?:technologies|tech(?:nology)? stack|tools(?: and technologies)?|languages and technologies|programming languages)$")]
    private static partial Regex Skills();

    [GeneratedRegex("^(?:(?:personal|selected|key|side|academic|notable|open[- ]source|relevant) )*projects?(?: experience)?$")]
    private static partial Regex Projects();

    [GeneratedRegex("^(?:contact(?: (?:details|information|info|me|data))?|personal (?:details|information|info|data)|details|address|links|references?|referees)$")]
    private static partial Regex Contact();

    [GeneratedRegex("^(?:nice[- ]to[- ]haves?|bonus(?: points| skills| if)?.*|(?:preferred|desirable|desired|additional|optional)(?: \\w+)*|(?:it(?:'s| is| would be) )?(?:a )?(?:plus|pluses|advantage(?:s|ous)?)|would be (?:nice|great|a plus)|good to have|extra credit|what would set you apart)$")]
    private static partial Regex Preferred();

    [GeneratedRegex("^(?:(?:job |minimum |basic |key |essential |required |the |your |our |technical |position |role |candidate )*(?:requirements?|qualifications?|must[- ]haves?|criteria|prerequisites|required skills(?: and \\w+)?|skills required)|essentials?|what (?:you|you'll|you will) (?:bring|need|have|'ll need)(?: to \\w+)?|(?:what )?(?:we(?:'re| are)|are we) looking for|what we(?:'re| are)? (?:look|looking|expect|need|require)(?: \\w+)*|who you are|about you|you (?:have|bring|are|will have)|your (?:profile|background|skills|experience|qualifications)|person specification|the ideal candidate|ideal candidate|profile|skills and (?:experience|qualifications)|qualifications and [\\w ]+|requirements and [\\w ]+|to be successful.*)$")]
    private static partial Regex Required();

    [GeneratedRegex("^(?:(?:key |main |your |job |core |primary |the |role )*(?:responsibilities|duties|tasks|accountabilities)(?: and [\\w ]+)?|what (?:you|you'll|you will|will you) (?:be doing|do|work on|be working on|'ll do)|(?:about )?(?:the|this|your) (?:role|job|position|opportunity|mission)|(?:job|role|position) (?:description|summary|purpose|overview)|your (?:role|mission|day|tasks|work)|in this role,? you will|you will|a typical day|day[- ]to[- ]day)$")]
    private static partial Regex Duties();

    [GeneratedRegex("^(?:about (?:us|the (?:company|team)|our \\w+)|who we are|our (?:company|team|values|mission|culture|story|stack|offer)|(?:the )?(?:company|team|benefits?|perks?|compensation|salary|location)(?: and (?:perks|benefits|compensation|culture))?|what we (?:offer|do|provide)|we offer|why (?:us|join us|join|work (?:with|for) us)|what's in it for you|how to apply|apply(?: now)?|application process|equal opportunit(?:y|ies).*|hono(?:u?)rs?(?: and awards)?|awards?(?: and [\\w ]+)?|prizes|scholarships?|certificat(?:es?|ions?)(?: and [\\w ]+)?|licen[cs]es?(?: and \\w+)?|publications?(?: and [\\w ]+)?|patents?|writing|presentations?|talks|conferences?|program committees?|committees|languages?|interests?|hobbies(?: and interests)?|interests and hobbies|activities|extracurricular(?: activit(?:y|ies))?|volunteer(?:ing)?(?: (?:work|experience))?|community(?: (?:service|involvement))?|memberships?|professional (?:memberships?|development|affiliations?|associations?)|affiliations|training(?: and \\w+)?|courses?|coursework|additional information|miscellaneous|further information)$")]
    private static partial Regex Other();
}
