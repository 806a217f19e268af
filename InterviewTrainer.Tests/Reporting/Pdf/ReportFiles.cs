using InterviewTrainer.Tests.TestDoubles;

namespace InterviewTrainer.Tests.Reporting.Pdf;

/// <summary>What lies beside the script that makes reports.</summary>
internal static class ReportFiles
{
    public static void CopyFonts(ScratchFolder folder)
    {
        Directory.CreateDirectory(folder.PathOf("fonts"));
        foreach (var font in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "reports", "fonts")))
        {
            File.Copy(font, Path.Combine(folder.PathOf("fonts"), Path.GetFileName(font)));
        }
    }
}
