namespace InterviewTrainer.Core.Reporting.Pdf.Fonts;

/// <summary>What the embedded fonts can draw.</summary>
internal sealed class ReportFonts
{
    private readonly IReadOnlyDictionary<ReportFace, FontCoverage> _coverage;

    private ReportFonts(IReadOnlyDictionary<ReportFace, FontCoverage> coverage) => _coverage = coverage;

    /// <summary>Name of a face's file, without its ending.</summary>
    private static string FileOf(ReportFace face) => face switch
    {
        ReportFace.SansBold => "DejaVuSans-Bold",
        ReportFace.SansItalic => "DejaVuSans-Oblique",
        ReportFace.Serif => "DejaVuSerif",
        _ => "DejaVuSans",
    };

    /// <param name="folder">Where the font files lie.</param>
    /// <exception cref="ReportException">They are not there, or damaged.</exception>
    public static ReportFonts Load(string folder)
    {
        try
        {
            return new ReportFonts(Enum.GetValues<ReportFace>().ToDictionary(face => face, face => FontCoverage.Read(File.ReadAllBytes(Path.Combine(folder, $"{FileOf(face)}.ttf")))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ReportException($"The fonts of the reports cannot be read: {exception.Message} Build the program again; the build fetches them.", exception);
        }
    }

    public bool CanDraw(int character, ReportFace face) => !IsRightToLeft(character) && _coverage[face].Has(character);

    /// <summary>There are glyphs for these, but nothing here that puts them in order; backwards would be worse than marked.</summary>
    private static bool IsRightToLeft(int character) =>
        character is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFE or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
