using System.Collections.Concurrent;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Conversation;

/// <summary>Owns the running interviews, apart from any page. One for the program.</summary>
public sealed class LiveInterviews(LiveInterviewParts parts, PackLibrary packs, IInterviewArchive archive) : IAsyncDisposable
{
    /// <summary>How long what consent kept out of the database stays to be looked at after the end.</summary>
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<Guid, LiveInterview> _live = new();
    private readonly SemaphoreSlim _opening = new(1, 1);

    /// <summary>Plans an interview, writes it down and makes it ready.</summary>
    /// <exception cref="ArgumentException">None of the chosen packs can be read, or a number is out of bounds.</exception>
    public async Task<Guid> CreateAsync(InterviewSettings settings, CheckIn? checkIn, ResearchNote? note, CancellationToken cancellationToken)
    {
        Forget();
        var chosen = settings.PackIds.Select(packs.Find).OfType<Pack>().ToList();
        var limit = Math.Min(parts.Interview.MaxQuestions, chosen.Sum(pack => pack.Questions.Count));
        if (limit == 0)
        {
            throw new ArgumentException("None of the chosen question packs can be read. Choose another.", nameof(settings));
        }

        var asked = await archive.TimesAskedAsync(cancellationToken);
        var interview = new Interview
        {
            CreatedAt = parts.Time.GetUtcNow().UtcDateTime,
            Settings = settings with
            {
                QuestionKeys = QuestionSelector.Plan(chosen, Math.Clamp(settings.QuestionCount, 1, limit), settings.Level, asked, settings.Seed),
                QuestionCount = Math.Clamp(settings.QuestionCount, 1, limit),
                Length = Clamp(settings.Length, InterviewLimits.MinLength, InterviewLimits.MaxLength),
                ThinkingTime = Clamp(settings.ThinkingTime, TimeSpan.Zero, InterviewLimits.MaxThinkingTime),
            },
        };
        parts.Journal.Write(interview);
        if (checkIn is not null)
        {
            parts.Journal.Write(interview.Id, checkIn);
        }

        if (note is not null)
        {
            parts.Journal.Write(interview.Id, note, interview.Settings.Consent);
        }

        _live[interview.Id] = new LiveInterview(interview, parts);
        return interview.Id;
    }

    /// <summary>The interview if it is in memory.</summary>
    public LiveInterview? Find(Guid id) => _live.GetValueOrDefault(id);

    /// <summary>The interview, taken up again from the database where the server was restarted; null when there is none.</summary>
    public async Task<LiveInterview?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Find(id) is { } live)
        {
            return live;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            return Find(id) ?? (await archive.LoadAsync(id, cancellationToken) is { } stored ? _live[id] = new LiveInterview(stored, parts) : null);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Drops an interview that is being deleted.</summary>
    public async Task RemoveAsync(Guid id)
    {
        if (_live.TryRemove(id, out var live))
        {
            await live.DisposeAsync();
        }
    }

    /// <summary>Drops all of them.</summary>
    public async Task RemoveAllAsync()
    {
        foreach (var id in _live.Keys)
        {
            await RemoveAsync(id);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RemoveAllAsync();
        _opening.Dispose();
    }

    private void Forget()
    {
        var before = parts.Time.GetUtcNow().UtcDateTime - KeptAfterEnd;
        foreach (var live in _live.Values.Where(live => !live.HasRoom && live.Interview.EndedAt < before))
        {
            _ = RemoveAsync(live.Id);
        }
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan min, TimeSpan max) => value < min ? min : value > max ? max : value;
}
