namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>Reads every byte of an installed model and compares the digests with those of <c>model.json</c>, and those with the catalogue's.</summary>
public static class ModelVerifier
{
    /// <param name="installed">What to read.</param>
    /// <param name="catalogue">Digests that are known independently of the folder; a folder could have been changed together with its <c>model.json</c>.</param>
    /// <param name="progress">Takes the bytes read so far.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ModelVerification> VerifyAsync(
        InstalledModel installed, ModelCatalogue catalogue, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var read = 0L;
        foreach (var file in installed.Model.Contents)
        {
            try
            {
                var digest = await FileDigest.OfAsync(ModelPath.Resolve(installed.Folder, file.Path), Count, cancellationToken);
                if (digest != file.Sha256)
                {
                    problems.Add($"{file.Path} has changed since it was installed: its digest is {digest} instead of {file.Sha256}.");
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{file.Path} cannot be read: {exception.Message}");
            }
        }

        problems.AddRange(Unlisted(installed.Model, catalogue));
        return new ModelVerification(installed.Model.Id, read, problems, installed.IsPinned);

        void Count(int bytes)
        {
            read += bytes;
            progress?.Report(read);
        }
    }

    private static IEnumerable<string> Unlisted(CatalogueModel model, ModelCatalogue catalogue) =>
        from download in catalogue.Find(model.Id)?.Downloads ?? []
        where download is { Unpack: null, Sha256: not null }
        let file = model.Contents.FirstOrDefault(file => file.Path == download.Path)
        where file is not null && file.Sha256 != download.Sha256
        select $"{file.Path} is not the file that the catalogue lists: {file.Sha256} instead of {download.Sha256}.";
}
