using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Web.Commands.Models;

namespace InterviewTrainer.Web.Commands.Doctor;

/// <summary>Catalogue and models, by names and lengths; <c>models verify</c> reads every byte.</summary>
internal static class ModelChecks
{
    private static readonly (ModelKind Kind, string What, string First)[] Wanted =
    [
        (ModelKind.Language, "An interviewer that thinks", "qwen3-4b-q4"),
        (ModelKind.Recognition, "A recogniser of our own", "whisper-base.en"),
        (ModelKind.Voice, "A natural voice", "kokoro-1.0"),
    ];

    public static IEnumerable<DoctorFinding> All(ModelCatalogue catalogue, ModelStore store)
    {
        yield return catalogue.Problems.Count == 0
            ? DoctorFinding.Good("catalogue", $"{catalogue.Models.Count} models")
            : DoctorFinding.Bad("catalogue", string.Join(' ', catalogue.Problems), InstallHint.Build);

        foreach (var model in store.Installed)
        {
            var pinned = model.IsPinned ? ", digests pinned when it came" : "";
            yield return DoctorFinding.Good($"model {model.Model.Id}", $"{ModelsRun.Size(model.Bytes)} in {model.Folder}{pinned}");
        }

        foreach (var broken in store.Broken)
        {
            yield return DoctorFinding.Bad($"model {broken.Id}", broken.Problem, $"models remove {broken.Id}, then models pull {broken.Id}");
        }

        foreach (var (kind, what, first) in Wanted.Where(wanted => !store.Installed.Any(model => model.Model.Kind == wanted.Kind)))
        {
            yield return DoctorFinding.Absent($"model for {kind.ToString().ToLowerInvariant()}", $"{what} needs one; none is installed.", $"models pull {first}");
        }

        if (store.UnfinishedBytes > 0)
        {
            yield return DoctorFinding.Absent(
                "unfinished downloads", $"{ModelsRun.Size(store.UnfinishedBytes)} in {store.Folder}.", "models pull ID goes on with one; models remove ID drops it.");
        }
    }
}
