using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Privacy;

/// <summary>What contact data look like on a line.</summary>
internal static partial class ContactPatterns
{
    private const int TimeoutMs = 1_000;

    /// <summary>Cut wherever they stand; the order matters, for an address of the web holds what looks like other things.</summary>
    public static readonly IReadOnlyList<Regex> Everywhere =
    [
        Email(), SpelledEmail(), Url(), ProfileUrl(), Labelled(), Handle(), Birth(), Age(), StreetEnglish(), StreetGermanic(), StreetRomance(), PostBox(), BritishPostcode(), AmericanPostcode(), PostcodeAndTown(),
    ];

    /// <summary>Digits with the signs that telephone numbers are written with; <see cref="PhoneNumber"/> decides.</summary>
    [GeneratedRegex(@"(?<![\w.,/])(?:(?<label>(?:phone|telephone|tel|mobile|mob|cell|fax|call|whatsapp|[tmp])\s*[.:]{0,2}\s*))?(?<number>[+(]{0,2}\d[\d\s().\-/–]{5,22}\d)(?:\s*(?:ext|x)\.?\s*\d{1,6})?(?![\w%])", RegexOptions.IgnoreCase, TimeoutMs)]
    public static partial Regex Digits();

    /// <summary>The account in an address such as github.com/name.</summary>
    [GeneratedRegex(@"(?:linkedin\.com/in|(?:github|gitlab|bitbucket|twitter|x|facebook|instagram|medium|kaggle|behance|dribbble)\.(?:com|org|net))/@?([\w-]{3,40})|(?:github|gitlab|linkedin|twitter|skype)\s*:\s*@?/?(?:in/)?([\w-]{3,40})", RegexOptions.IgnoreCase, TimeoutMs)]
    public static partial Regex Account();

    /// <summary>What stands before the @ of an address.</summary>
    [GeneratedRegex(@"([\p{L}\p{N}._%+-]{3,64})@", RegexOptions.None, TimeoutMs)]
    public static partial Regex EmailAccount();

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]{1,64}\s?[@＠]\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63})+", RegexOptions.None, TimeoutMs)]
    private static partial Regex Email();

    [GeneratedRegex(@"[\w.+-]{1,64}\s*(?:[(\[{<]\s*(?:at|@)\s*[)\]}>]|\bat\b(?=\s*[\w-]+\s*(?:[(\[{<]\s*dot|\bdot\b)))\s*[\w-]{1,63}(?:\s*(?:\.|[(\[{<]\s*(?:dot|\.)\s*[)\]}>]|\bdot\b)\s*[\w-]{2,63})+", RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex SpelledEmail();

    [GeneratedRegex(@"(?:https?:/{1,2}|ftp://|www\.|mailto:|tel:)\S{2,300}", RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?:[\w-]+\.)*(?:linkedin|github|gitlab|bitbucket|twitter|x|facebook|fb|instagram|xing|medium|stackoverflow|behance|dribbble|orcid|researchgate|kaggle|youtube|tiktok|bsky|linktr|wa|t|calendly|about|notion)\.(?:com|org|net|me|io|app|social|ee|site)/\S{1,200}|\b[\w-]+\.(?:github|gitlab)\.io\b\S{0,200}|(?<!\S)/in/[\w-]{3,60}", RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex ProfileUrl();

    [GeneratedRegex(@"\b(?:github|gitlab|linkedin|twitter|skype|telegram|whatsapp|signal|discord|instagram|xing|wechat|line id|e-?mail|address|home address|residence|nationality|citizenship|marital status|gender|sex|religion|place of birth|passport(?: no\.?| number)?|national insurance(?: number)?|ssn|social security(?: number)?|contact(?: person)?)\s*[:：]\s*[^\t|•·;]{1,120}", RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<![\w.])@[A-Za-z_][\w.-]{2,40}", RegexOptions.None, TimeoutMs)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\b(?:date of birth|d\.?o\.?b\b\.?|birth ?date|birthday|born(?: on| in)?|geboren(?: am)?|geburtsdatum|né(?:e)? le)\s*[:.]?\s*(?=[^\t|;]{0,20}\d)[^\t|•·;]{1,40}", RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\bage\s*:?\s*\d{2}\b|\baged \d{2}\b|\b\d{2} years old\b", RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(?:(?:flat|apt\.?|apartment|unit|suite)\s*#?\w{1,5},?\s+)?\d{1,5}[A-Za-z]?,?\s+(?:[\p{Lu}\d][\p{L}\d'’.-]*\s+){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Square|Terrace|Close|Crescent|Highway|Parkway|Gardens|Mews)\b\.?(?:,\s*[^\t;|•·]{2,80})?", RegexOptions.None, TimeoutMs)]
    private static partial Regex StreetEnglish();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)?\s?(?:[Ss]traße|[Ss]trasse|[Ss]tr\.|[Ww]eg|[Gg]asse|[Pp]latz|[Aa]llee|laan|straat|gracht|gatan|vägen|-ro|-gil|-dong)\s*\d{1,4}\s?[A-Za-z]?\b(?:,\s*[^\t;|•·]{2,80})?|\b\d{1,5}(?:-\d{1,4})?,\s*[\p{Lu}][\p{L} ]{1,40}(?:-ro|-gil|-dong|-gu)\b[^\t;|•·]{0,80}", RegexOptions.None, TimeoutMs)]
    private static partial Regex StreetGermanic();

    [GeneratedRegex(@"\b\d{1,4},?\s(?:bis |ter )?(?:rue|avenue|boulevard|chemin|impasse|quai|allée)\s[^\t;|•·]{2,80}|\b(?:calle|via|rua|avenida|piazza|plaza)\s[\p{L} .'’-]{2,40},?\s*\d{1,4}\b(?:,\s*[^\t;|•·]{2,60})?", RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex StreetRomance();

    [GeneratedRegex(@"\bp\.?\s?o\.?\s?box\s\d{1,8}\b[^\t;|•·]{0,60}", RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex PostBox();

    [GeneratedRegex(@"\b(?:\p{Lu}\p{L}+,?\s)?[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex BritishPostcode();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}.' -]{1,40},\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?\b", RegexOptions.None, TimeoutMs)]
    private static partial Regex AmericanPostcode();

    [GeneratedRegex(@"(?:(?<=,\s?)|^|\b[A-Z]{1,2}-)\d{5}\s\p{Lu}[\p{L}-]{2,40}\b(?!\s\p{Ll})", RegexOptions.None, TimeoutMs)]
    private static partial Regex PostcodeAndTown();
}
