using System.Threading.Channels;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Persistence;

namespace InterviewTrainer.Web.Hosting;

/// <summary>Looks for told stories in every interview that was judged. Where it fails, the story is merely not recognised; a later judgement tries again.</summary>
internal sealed partial class StoryRecognition(StoryBank bank, IServiceProvider services, ILogger<StoryRecognition> logger) : BackgroundService
{
    /// <summary>More than wait at any time; an interview that finds no place is looked at when it is judged again.</summary>
    private readonly Channel<Guid> _judged = Channel.CreateBounded<Guid>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<IAssessments>() is not { } assessments)
        {
            return;
        }

        void Listen(Guid interviewId)
        {
            if (assessments.ProgressOf(interviewId) is null)
            {
                _judged.Writer.TryWrite(interviewId);
            }
        }

        assessments.Changed += Listen;
        try
        {
            await foreach (var interviewId in _judged.Reader.ReadAllAsync(stoppingToken))
            {
                await RecogniseAsync(interviewId, stoppingToken);
            }
        }
        finally
        {
            assessments.Changed -= Listen;
        }
    }

    private async Task RecogniseAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        try
        {
            await bank.RecogniseAsync(interviewId, cancellationToken);
        }
        catch (DatabaseUnavailableException exception)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An interview could not be searched for told stories.")]
    private partial void LogFailed(Exception exception);
}
