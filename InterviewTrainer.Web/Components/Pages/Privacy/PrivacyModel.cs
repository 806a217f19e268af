using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Documents.Shelf;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Web.Components.Shared;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Components.Pages.Privacy;

/// <summary>What stays where, who takes part, and what left this computer.</summary>
internal sealed class PrivacyModel(
    DataFolder folder,
    OutboundRequests outbound,
    InterviewLibrary library,
    Forgetting forgetting,
    ILanguageModelSource models,
    IVoiceActivityDetectorFactory detectors,
    ISpeechSynthesizerSource voice,
    ISpeechRecognizerSource recognizers,
    DocumentShelf documents,
    TimeProvider time)
{
    public string FolderPath => folder.Path;

    /// <summary>Other users of this computer may look into the folder.</summary>
    public bool FolderIsOpen => folder.IsOpenToOthers;

    /// <summary>Requests to other machines since the server started.</summary>
    public long Requests => outbound.Count;

    public IReadOnlyList<(string When, string Host, string Purpose)> Recent =>
        [.. outbound.Recent.Select(request => (Wording.Moment(request.At, time), request.Host, request.Purpose))];

    public string Heading => Requests == 0
        ? "This program has sent nothing away"
        : $"{Wording.Count((int)Math.Min(Requests, int.MaxValue), "request has", "requests have")} left this computer";

    /// <summary>Who asks, and what leaves this computer for it.</summary>
    public string InterviewerText => models.Find(LanguageRole.Interviewer) switch
    {
        { StaysLocal: true } model => $"{model.Name}, on this computer, with question packs from here. Where it fails, the script asks.",
        { } model => $"{model.Name}, on another machine: your answers leave this computer, and what was understood of your documents, without names and contact data. Where it fails, the script asks.",
        _ => "The script, from question packs on this computer.",
    };

    /// <summary>Who judges answers after the interview.</summary>
    public string JudgeText => models.Find(LanguageRole.Judge) switch
    {
        { StaysLocal: true } model => $"Rules and {model.Name}, on this computer.",
        { } model => $"Rules, on this computer, and {model.Name}, on another machine: your answers leave this computer to be judged.",
        _ => "Rules, on this computer.",
    };

    public string VoiceText => voice.Current is { } synthesizer
        ? $"{synthesizer.Name}, on this computer"
        : "the browser’s own voice where it works on this device, else captions alone";

    public string HearingText => recognizers.Chosen switch
    {
        { StaysLocal: true } engine => $"{engine.Name}, on this computer; else you, or this browser on this device.",
        { } engine => $"You, or this browser on this device. {engine.Name} runs on another machine: it hears you only in interviews for which you choose it, and only while it is your turn.",
        _ => "You, or this browser on this device.",
    };

    public string DetectorText => $"{detectors.DetectorName}, on this computer";

    /// <summary>Why the better detector is not in use; null when it is.</summary>
    public string? DetectorShortfall => detectors.Shortfall;

    /// <summary>A CV or a job description is here.</summary>
    public bool HasDocuments => documents.Brief is not null;

    /// <summary>Null until it was counted, and where it could not be.</summary>
    public int? Interviews { get; private set; }

    public string? Trouble { get; private set; }

    public bool IsLoaded { get; private set; }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            Trouble = null;
            Interviews = await library.CountAsync(cancellationToken);
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }

        IsLoaded = true;
    }

    /// <summary>Deletes everything that is the person's.</summary>
    public async Task DeleteEverythingAsync(CancellationToken cancellationToken)
    {
        var left = await forgetting.EverythingAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        Trouble ??= left;
    }
}
