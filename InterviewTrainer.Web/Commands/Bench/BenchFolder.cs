using Microsoft.Data.Sqlite;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>A folder for what a bench writes; nothing of it is left afterwards.</summary>
internal sealed class BenchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("interviewtrainer-bench-").FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools(); // An idle connection keeps its file open.
        Directory.Delete(Path, recursive: true);
    }
}
