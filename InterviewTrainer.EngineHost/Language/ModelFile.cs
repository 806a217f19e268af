using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Language;

/// <summary>The file that a model's path means.</summary>
/// <param name="Path">A GGUF file.</param>
/// <param name="Name">Name of the model: that of its folder, or of its file.</param>
internal sealed record ModelFile(string Path, string Name)
{
    private const string Extension = ".gguf";

    /// <param name="path">A file, or a folder with one model in it.</param>
    /// <exception cref="EngineLoadException">There is none, or more than one.</exception>
    public static ModelFile Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return new ModelFile(path, System.IO.Path.GetFileNameWithoutExtension(path));
        }

        var files = Directory.GetFiles(path, "*" + Extension);
        return files switch
        {
            [var one] => new ModelFile(one, System.IO.Path.GetFileName(System.IO.Path.GetFullPath(path).TrimEnd(System.IO.Path.DirectorySeparatorChar))),
            [] => throw new EngineLoadException($"There is no {Extension} file in {path}. Download the model again (models pull), or give --model a file."),
            _ => throw new EngineLoadException($"There are {files.Length} {Extension} files in {path}. Give --model the one that is meant."),
        };
    }
}
