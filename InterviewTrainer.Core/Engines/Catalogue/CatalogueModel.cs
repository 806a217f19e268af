namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>
/// A model as <c>models/catalogue.json</c> lists it. The same record, with the digests of what really lies there, stands as <c>model.json</c> in an installed
/// model's folder, so that a worker needs nothing but the folder.
/// </summary>
public sealed record CatalogueModel
{
    /// <summary>Lower-case letters, digits, dots, hyphens and underscores; also the folder's name.</summary>
    public required string Id { get; init; }

    public required ModelKind Kind { get; init; }

    /// <summary>What loads it: one of <see cref="ModelFamily"/>.</summary>
    public required string Family { get; init; }

    public required string Title { get; init; }

    /// <summary>Who made the weights.</summary>
    public required string Publisher { get; init; }

    /// <summary>Where the licence and the model's own description stand.</summary>
    public required string Page { get; init; }

    /// <summary>SPDX identifier, or the publisher's own name for it.</summary>
    public required string Licence { get; init; }

    /// <summary>BCP 47 languages; empty where the model is not about language.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Memory in use when loaded, MiB; null when nobody measured it.</summary>
    public int? MemoryMb { get; init; }

    /// <summary>Context that the product asks for, tokens; language models only.</summary>
    public int? ContextTokens { get; init; }

    public IReadOnlyList<ModelDownload> Downloads { get; init; } = [];

    /// <summary>Role of a file (such as <c>model</c>, <c>encoder</c>, <c>tokens</c>, <c>voices</c>, <c>data</c>) → its path in the model's folder.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of the voices in the order of their numbers; voices only.</summary>
    public IReadOnlyList<string> Voices { get; init; } = [];

    /// <summary>What lies in the folder of an installed model; empty in the catalogue.</summary>
    public IReadOnlyList<InstalledFile> Contents { get; init; } = [];

    /// <summary>One sentence for the person who chooses.</summary>
    public string Note { get; init; } = "";
}
