using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Holds the interviews that a test gave it, and writes down which were created and removed.</summary>
internal sealed class RecordedInterviews : ILiveInterviews
{
    public Dictionary<Guid, ILiveInterview> Live { get; } = [];

    public List<(Guid Id, InterviewSettings Settings, CheckIn? CheckIn, ResearchNote? Note)> Created { get; } = [];

    public List<Guid> Removed { get; } = [];

    public bool RemovedAll { get; private set; }

    /// <summary>Thrown by <see cref="OpenAsync"/>.</summary>
    public Exception? Failure { get; set; }

    public RecordedInterview Add(RecordedInterview? interview = null)
    {
        var live = interview ?? new RecordedInterview();
        Live[live.Id] = live;
        return live;
    }

    public Task<Guid> CreateAsync(InterviewSettings settings, CheckIn? checkIn, ResearchNote? note, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        Created.Add((id, settings, checkIn, note));
        return Task.FromResult(id);
    }

    public ILiveInterview? Find(Guid interviewId) => Live.GetValueOrDefault(interviewId);

    public Task<ILiveInterview?> OpenAsync(Guid interviewId, CancellationToken cancellationToken) =>
        Failure is null ? Task.FromResult(Find(interviewId)) : Task.FromException<ILiveInterview?>(Failure);

    public Task RemoveAsync(Guid interviewId)
    {
        Removed.Add(interviewId);
        return Task.CompletedTask;
    }

    public Task RemoveAllAsync()
    {
        RemovedAll = true;
        return Task.CompletedTask;
    }
}
