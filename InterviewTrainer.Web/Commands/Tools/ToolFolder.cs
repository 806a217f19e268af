using Microsoft.Data.Sqlite;

namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>A folder for what a tool writes; nothing of it is left afterwards.</summary>
internal sealed class ToolFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("interviewtrainer-tool-").FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools(); // An idle connection keeps its file open.
        Directory.Delete(Path, recursive: true);
    }
}
