using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>Words that tell a job's title, a degree, an employer and a school from each other.</summary>
internal static partial class RoleWords
{
    public static bool IsTitle(string text) => JobTitle().IsMatch(text);

    public static bool IsDegree(string text) => Degree().IsMatch(text);

    public static bool IsSchool(string text) => School().IsMatch(text);

    public static bool IsCompany(string text) => Company().IsMatch(text);

    [GeneratedRegex(@"\b(?:engineer(?:ing manager)?|developer|programmer|architect|manager|director|lead(?:er)?|head of|chief|officer|c[etofmi]o|vp|vice president|president|analyst|scientist|researcher|research (?:assistant|associate|fellow)|consultant|specialist|administrator|coordinator|co-ordinator|assistant|associate|intern(?:ship)?|trainee|apprentice|designer|writer|editor|teacher|tutor|lecturer|professor|instructor|nurse|doctor|physician|pharmacist|therapist|carer|accountant|auditor|bookkeeper|controller|lawyer|solicitor|paralegal|clerk|secretary|receptionist|cashier|representative|rep|salesperson|sales (?:executive|advisor|associate)|executive|advisor|adviser|agent|buyer|planner|scrum master|product owner|founder|co-?founder|owner|partner|principal|member|volunteer|supervisor|technician|mechanic|electrician|driver|operator|chef|cook|waiter|waitress|barista|tester|sre|devops|freelancer?|contractor|fellow|student worker|working student|captain|sergeant|soldier)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex JobTitle();

    [GeneratedRegex(@"(?<!\w)(?:b\.?\s?s\.?c?|b\.?\s?a|m\.?\s?s\.?c?|m\.?\s?a|m\.?b\.?a|b\.?eng|m\.?eng|b\.?ed|ll\.?[bm]|ph\.?\s?d|doctorate|doctor of|bachelor(?:'s|s|’s)?|master(?:'s|s|’s)?|diploma|associate degree|a[- ]levels?|gcses?|abitur|baccalaureate|certificate|degree|minor|major)(?![\w])", RegexOptions.IgnoreCase)]
    private static partial Regex Degree();

    [GeneratedRegex(@"\b(?:universit\w+|college|school|institute|academy|polytechnic|faculty|hochschule|école|conservatory)\b", RegexOptions.IgnoreCase)]
    private static partial Regex School();

    [GeneratedRegex(@"\b(?:inc|ltd|llc|llp|plc|gmbh|ag|corp(?:oration)?|co|company|group|holdings?|s\.?a|b\.?v|bank|hospital|trust|council|studios?|labs?|technologies|solutions|systems|partners)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Company();
}
