using InterviewTrainer.EngineHost.Sherpa.Files;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition;

/// <summary>What is at hand while a model's configuration is put together.</summary>
/// <param name="Library">The libraries.</param>
/// <param name="Folder">The model.</param>
/// <param name="Strings">Keeps the texts of the configuration.</param>
internal sealed record ModelFiles(SherpaLibrary Library, ModelFolder Folder, NativeStrings Strings)
{
    /// <summary>A file of weights, to be looked at.</summary>
    public OnnxFile Open(string role) => OnnxFile.Open(Library, Folder, role);

    /// <summary>A role's path as a text of the configuration.</summary>
    public nint Path(string role) => Strings.Add(Folder.File(role));

    /// <summary>Opens a file of weights only to see that it can be opened and has the right form; its path as a text of the configuration.</summary>
    public nint Checked(string role, int inputs, int outputs)
    {
        using var file = Open(role);
        file.RequireForm(inputs, outputs);
        return Strings.Add(file.Path);
    }
}
