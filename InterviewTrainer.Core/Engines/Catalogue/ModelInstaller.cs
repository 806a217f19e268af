namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>The last step of a download and of an import: a folder with all files becomes a model.</summary>
internal static class ModelInstaller
{
    /// <summary>Writes <c>model.json</c>, looks whether everything is there, and puts the folder in the model's place in one step.</summary>
    /// <param name="folders">The models folder; the caller holds the model's lock.</param>
    /// <param name="model">As the catalogue lists it.</param>
    /// <param name="complete">Folder with the files; gone afterwards.</param>
    /// <param name="contents">What lies in it.</param>
    /// <exception cref="ModelException">Something is missing. The folder stays.</exception>
    public static InstalledModel Install(ModelFolders folders, CatalogueModel model, string complete, IEnumerable<InstalledFile> contents)
    {
        var installed = model with { Contents = [.. contents.OrderBy(file => file.Path, StringComparer.Ordinal)] };
        foreach (var (role, path) in model.Files)
        {
            if (!Path.Exists(ModelPath.Resolve(complete, path)))
            {
                throw new ModelException($"\"{model.Id}\" came without {path}, its {role}. It was changed at its source, and was not installed. See {model.Page}.");
            }
        }

        ModelManifest.Write(complete, installed);
        ModelManifest.Read(complete); // As strictly as it will be read from now on.
        folders.Place(complete, model.Id);
        return ModelManifest.Read(folders.Of(model.Id));
    }
}
