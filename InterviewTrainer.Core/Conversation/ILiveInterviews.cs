using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Conversation;

/// <summary>Owns the running interviews, apart from any page. Thread-safe.</summary>
public interface ILiveInterviews
{
    /// <summary>Sets an interview up: plan made, everything written down that consent allows.</summary>
    /// <param name="settings">What the person chose; its plan may be empty, and counts only for a drill, which brings its question along.</param>
    /// <param name="checkIn">How they felt before; null when they did not say.</param>
    /// <param name="note">For research; stored only with that consent.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The interview's identifier.</returns>
    /// <exception cref="ArgumentException">None of the chosen packs can be read.</exception>
    Task<Guid> CreateAsync(InterviewSettings settings, CheckIn? checkIn, ResearchNote? note, CancellationToken cancellationToken);

    /// <summary>The interview as it runs in this process; null when it does not.</summary>
    ILiveInterview? Find(Guid interviewId);

    /// <summary>The interview, brought back from where it was stored if need be; null when nobody knows it.</summary>
    Task<ILiveInterview?> OpenAsync(Guid interviewId, CancellationToken cancellationToken);

    /// <summary>Drops an interview that is being deleted; it writes nothing any more.</summary>
    Task RemoveAsync(Guid interviewId);

    /// <summary>Drops all of them.</summary>
    Task RemoveAllAsync();
}
