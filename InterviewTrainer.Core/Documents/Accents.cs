namespace InterviewTrainer.Core.Documents;

/// <summary>
/// Puts Latin letters and their accents together. The program runs without the system's tables of languages (invariant globalisation), and there Unicode normalisation leaves text as it is.
/// </summary>
internal static class Accents
{
    private static readonly Dictionary<char, (string Letters, string Joined)> Combining = new()
    {
        ['\u0300'] = ("AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
        ['\u0301'] = ("ACEILNORSUYZaceilnorsuyz", "ÁĆÉÍĹŃÓŔŚÚÝŹáćéíĺńóŕśúýź"),
        ['\u0302'] = ("ACEGHIJOSUWYaceghijosuwy", "ÂĈÊĜĤÎĴÔŜÛŴŶâĉêĝĥîĵôŝûŵŷ"),
        ['\u0303'] = ("AINOUainou", "ÃĨÑÕŨãĩñõũ"),
        ['\u0308'] = ("AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
        ['\u030A'] = ("AUau", "ÅŮåů"),
        ['\u030C'] = ("CDELNRSTZcdelnrstz", "ČĎĚĽŇŘŠŤŽčďěľňřšťž"),
        ['\u0327'] = ("CGKLNRSTcgklnrst", "ÇĢĶĻŅŖŞŢçģķļņŗşţ"),
        ['\u0328'] = ("AEIUaeiu", "ĄĘĮŲąęįų"),
        ['\u0304'] = ("AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
        ['\u0306'] = ("AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        ['\u0307'] = ("CEGIZcegz", "ĊĖĠİŻċėġż"),
        ['\u030B'] = ("OUou", "ŐŰőű"),
    };

    /// <summary>The letter with its accent, or null where the two do not make one.</summary>
    /// <param name="letter">A Latin letter.</param>
    /// <param name="accent">A combining accent, U+0300 to U+0328.</param>
    public static char? Join(char letter, char accent)
    {
        var plain = letter == '\u0131' ? 'i' : letter;
        return Combining.TryGetValue(accent, out var table) && table.Letters.IndexOf(plain, StringComparison.Ordinal) is >= 0 and var at ? table.Joined[at] : null;
    }
}
