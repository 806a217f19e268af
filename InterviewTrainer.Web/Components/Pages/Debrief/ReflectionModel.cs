using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>What the person writes about an interview, and what the coach says to it.</summary>
public sealed class ReflectionModel(Reflections store, ReflectionCoach coach, TimeProvider time)
{
    private readonly Dictionary<string, string> _drafts = [];
    private Interview? _interview;
    private List<Reflection> _written = [];

    /// <summary>What is asked; by the one thing that was found.</summary>
    public IReadOnlyList<ReflectionPrompt> Prompts { get; private set; } = [];

    /// <summary>The prompt whose reply is being thought of; null for none.</summary>
    public string? Waiting { get; private set; }

    public bool IsSummarizing { get; private set; }

    /// <summary>What comes up over all interviews; null until asked for.</summary>
    public ReflectionSummary? Summary { get; private set; }

    public string? Trouble { get; private set; }

    /// <summary>What is written here may be kept.</summary>
    public bool Keeps => _interview?.Settings.Consent.KeepWords == true;

    /// <summary>Name of the model that will reply; null for the rules.</summary>
    public string? ModelName => coach.ModelName;

    public async Task LoadAsync(Interview interview, CancellationToken cancellationToken)
    {
        _interview = interview;
        await TryAsync(async () => _written = [.. await store.OfAsync(interview.Id, cancellationToken)]);
    }

    /// <summary>Chooses the prompts; what was answered already stays.</summary>
    public void Choose(InterviewAssessment? assessment)
    {
        var prompts = ReflectionPrompt.For(assessment?.OneThing?.Dimension);
        Prompts = [.. prompts, .. _written.Select(reflection => reflection.Prompt).Distinct().Where(key => prompts.All(prompt => prompt.Key != key)).Select(ReflectionPrompt.Of)];
    }

    /// <summary>What was written to a prompt, the oldest first.</summary>
    public IEnumerable<Reflection> To(ReflectionPrompt prompt) => _written.Where(reflection => reflection.Prompt == prompt.Key);

    public string DraftOf(ReflectionPrompt prompt) => _drafts.GetValueOrDefault(prompt.Key, "");

    public void Draft(ReflectionPrompt prompt, string? text) => _drafts[prompt.Key] = text is { Length: > Reflection.MaxCharacters } ? text[..Reflection.MaxCharacters] : text ?? "";

    /// <summary>Asks the coach and writes both down, as far as consent goes.</summary>
    public async Task SendAsync(ReflectionPrompt prompt, InterviewAssessment? assessment, CancellationToken cancellationToken)
    {
        var text = DraftOf(prompt).Trim();
        if (text.Length == 0 || Waiting is not null || _interview is null)
        {
            return;
        }

        Waiting = prompt.Key;
        try
        {
            var reply = await coach.ReplyAsync(new ReflectionContext(prompt, text, assessment) { Before = [.. To(prompt)] }, cancellationToken);
            var reflection = new Reflection { InterviewId = _interview.Id, Prompt = prompt.Key, Text = text, Reply = reply, At = time.GetUtcNow().UtcDateTime };
            _written.Add(reflection);
            _drafts.Remove(prompt.Key);
            Summary = null;
            await TryAsync(() => store.AddAsync(reflection, cancellationToken));
        }
        finally
        {
            Waiting = null;
        }
    }

    /// <summary>Sums up what was written about all interviews, this one's unkept words included.</summary>
    public async Task SummarizeAsync(CancellationToken cancellationToken)
    {
        IsSummarizing = true;
        try
        {
            await TryAsync(async () =>
            {
                var stored = await store.NewestAsync(cancellationToken);
                Summary = await coach.SummarizeAsync([.. stored.UnionBy(_written, reflection => reflection.Id)], await store.LevelsAsync(cancellationToken), cancellationToken);
            });
        }
        finally
        {
            IsSummarizing = false;
        }
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            Trouble = null;
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }
    }
}
