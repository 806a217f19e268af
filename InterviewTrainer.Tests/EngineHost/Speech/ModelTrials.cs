using System.Text.Json;

namespace InterviewTrainer.Tests.EngineHost.Speech;

/// <summary>Lets engine hosts try models, in as few processes as the models allow: one that dies is started again with the models after the one that killed it.</summary>
internal static class ModelTrials
{
    /// <summary>What became of each folder, in their order.</summary>
    public static async Task<IReadOnlyList<ModelTrial>> RunAsync(IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        var trials = new List<ModelTrial>();
        while (trials.Count < folders.Count)
        {
            var (exitCode, output, errors) = await EngineHostProgram.RunAsync(["check-speech", .. folders.Skip(trials.Count)], cancellationToken);
            trials.AddRange(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse));
            if (trials.Count < folders.Count)
            {
                trials.Add(new ModelTrial(folders[trials.Count], null, null, $"ended with {exitCode}: {errors}"));
            }
        }

        return trials;
    }

    private static ModelTrial Parse(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new ModelTrial(json.GetProperty("folder").GetString()!, json.GetProperty("result").GetString(), json.GetProperty("error").GetString(), null);
    }
}

/// <summary>One of three is there.</summary>
/// <param name="Folder">The model.</param>
/// <param name="Result">What it did.</param>
/// <param name="Error">Why it was refused.</param>
/// <param name="Death">How the process ended.</param>
internal sealed record ModelTrial(string Folder, string? Result, string? Error, string? Death);
