namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>A folder among the models that cannot be used.</summary>
/// <param name="Folder">Absolute path.</param>
/// <param name="Problem">What is wrong, for the person.</param>
public sealed record BrokenModel(string Folder, string Problem)
{
    /// <summary>The folder's name, which is the model's id.</summary>
    public string Id => Path.GetFileName(Folder);
}
