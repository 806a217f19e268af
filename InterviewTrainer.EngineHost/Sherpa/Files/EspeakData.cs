namespace InterviewTrainer.EngineHost.Sherpa.Files;

/// <summary>The folder of espeak-ng's data, without which a voice cannot turn letters into sounds; espeak-ng ends the process when a file is missing or empty.</summary>
internal static class EspeakData
{
    private static readonly string[] Files = ["phontab", "phonindex", "phondata", "intonations"];

    /// <returns>The folder's path.</returns>
    /// <exception cref="EngineHost.Hosting.EngineLoadException">Something is missing or empty.</exception>
    public static string Require(ModelFolder model)
    {
        var folder = model.Folder("data");
        foreach (var path in Files.Select(name => Path.Combine(folder, name)))
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length == 0)
            {
                throw model.Broken(path, "(data of espeak-ng) is missing or empty");
            }
        }

        return folder;
    }
}
