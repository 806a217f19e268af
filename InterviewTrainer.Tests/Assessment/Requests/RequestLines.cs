namespace InterviewTrainer.Tests.Assessment.Requests;

/// <summary>The files of sentences and texts beside these tests: one a line; lines beginning with # are comments.</summary>
internal static class RequestLines
{
    public static IEnumerable<string> Of(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Assessment", "Requests", file)).Where(line => line.Length > 0 && line[0] != '#');
}
