using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Pages.Debrief;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

/// <summary>What a debrief knows of the judging while it goes on.</summary>
public sealed class JudgementModelTests : PageTest
{
    [Fact]
    public async Task Refresh_EarlierReadEndsLast_KeepsWhatTheLaterOneSaw()
    {
        var interview = SampleInterviews.Running();
        await StoreAsync(interview);
        var slow = new SlowAssessments();
        using var model = new JudgementModel(slow, Get<SelfRatings>(), TimeProvider.System);
        var loading = model.LoadAsync(interview, Token);
        slow.Answer(0);
        await loading;
        await model.RateAsync(null, Token);

        var earlier = model.RefreshAsync(Token);
        var later = model.RefreshAsync(Token);
        slow.Answer(2, JudgedAnswers.Of(interview));
        slow.Answer(1);
        await Task.WhenAll(earlier, later);

        Assert.NotNull(model.Chosen);
    }

    /// <summary>Answers reads when told to.</summary>
    private sealed class SlowAssessments : IAssessments
    {
        private readonly List<TaskCompletionSource<IReadOnlyList<InterviewAssessment>>> _reads = [];

        public event Action<Guid>? Changed;

        public void Answer(int read, params InterviewAssessment[] assessments) => _reads[read].SetResult(assessments);

        public AssessmentProgress? ProgressOf(Guid interviewId) => null;

        public Task<IReadOnlyList<InterviewAssessment>> OfAsync(Guid interviewId, CancellationToken cancellationToken)
        {
            _reads.Add(new());
            return _reads[^1].Task;
        }

        public void Request(Guid interviewId) => Changed?.Invoke(interviewId);
    }
}
