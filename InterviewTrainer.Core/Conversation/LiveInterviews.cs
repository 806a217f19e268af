using System.Collections.Concurrent;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Conversation;

/// <inheritdoc cref="ILiveInterviews"/>
public sealed class LiveInterviews : ILiveInterviews, IAsyncDisposable
{
    /// <summary>How long what consent kept out of the database stays to be looked at after the end.</summary>
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, LiveInterview> _live = new();
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly LiveInterviewParts _parts;
    private readonly PackLibrary _packs;
    private readonly IInterviewArchive _archive;
    private readonly ITimer _sweep;

    public LiveInterviews(LiveInterviewParts parts, PackLibrary packs, IInterviewArchive archive)
    {
        _parts = parts;
        _packs = packs;
        _archive = archive;
        _sweep = parts.Time.CreateTimer(_ => Forget(), null, SweepInterval, SweepInterval);
    }

    /// <inheritdoc/>
    public async Task<Guid> CreateAsync(InterviewSettings settings, CheckIn? checkIn, ResearchNote? note, CancellationToken cancellationToken)
    {
        var chosen = settings.PackIds.Select(_packs.Find).OfType<Pack>().ToList();
        var drill = settings.Drill is null ? null : settings.Plan;
        var limit = drill?.QuestionKeys.Count ?? Math.Min(_parts.Interview.MaxQuestions, chosen.Sum(pack => pack.Questions.Count));
        if (limit == 0)
        {
            throw new ArgumentException("None of the chosen question packs can be read. Choose another.", nameof(settings));
        }

        var bounded = settings with
        {
            QuestionCount = Math.Clamp(settings.QuestionCount, 1, limit),
            Length = Clamp(settings.Length, InterviewLimits.MinLength, InterviewLimits.MaxLength),
            ThinkingTime = Clamp(settings.ThinkingTime, TimeSpan.Zero, InterviewLimits.MaxThinkingTime),
        };
        var interview = new Interview
        {
            CreatedAt = _parts.Time.GetUtcNow().UtcDateTime,
            Settings = bounded.WithPlan(drill ?? new RulePlanner(_packs).Plan(bounded, await _archive.TimesAskedAsync(cancellationToken))),
        };
        _parts.Journal.Write(interview);
        if (checkIn is not null)
        {
            _parts.Journal.Write(interview.Id, checkIn);
        }

        if (note is not null)
        {
            _parts.Journal.Write(interview.Id, note, interview.Settings.Consent);
        }

        _live[interview.Id] = new LiveInterview(interview, _parts);
        return interview.Id;
    }

    /// <inheritdoc/>
    public ILiveInterview? Find(Guid interviewId) => _live.GetValueOrDefault(interviewId);

    /// <inheritdoc/>
    public async Task<ILiveInterview?> OpenAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        if (Find(interviewId) is { } live)
        {
            return live;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            return Find(interviewId)
                ?? (await _archive.LoadAsync(interviewId, cancellationToken) is { } stored ? _live[interviewId] = new LiveInterview(stored, _parts) : null);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(Guid interviewId)
    {
        if (_live.TryRemove(interviewId, out var live))
        {
            await live.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async Task RemoveAllAsync()
    {
        foreach (var id in _live.Keys)
        {
            await RemoveAsync(id);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        await RemoveAllAsync();
        _opening.Dispose();
    }

    private void Forget()
    {
        var before = _parts.Time.GetUtcNow().UtcDateTime - KeptAfterEnd;
        foreach (var live in _live.Values.Where(live => !live.HasRoom && live.Interview.EndedAt < before))
        {
            _ = RemoveAsync(live.Id);
        }
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan min, TimeSpan max) => value < min ? min : value > max ? max : value;
}
