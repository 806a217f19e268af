using System.Text;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>What a language model is asked about an answer.</summary>
internal static class JudgePrompt
{
    /// <summary>Name of the prompt; stands with every judgement that a model joined.</summary>
    public const string Version = "judge.v2";

    private const int LongestAnswer = 12_000;

    private static readonly string Instructions = Read();

    /// <param name="answer">The answer, with what it was asked for.</param>
    /// <param name="left">Words to graders in it.</param>
    public static ChatRequest Of(AnswerToJudge answer, IReadOnlyList<Evidence> left)
    {
        var rubric = answer.Rubric.Count > 0 ? string.Join('\n', answer.Rubric.Select(anchor => $"{anchor.Level}: {anchor.Anchor}")) : "(not described; go by the scales)";
        var role = answer.Role.Length > 0 ? $"{PromptFile.Fence("job", answer.Role, 200)}\n" : "";
        return new ChatRequest(
        [
            new ChatMessage(ChatRole.System, PromptFile.Fill(Instructions, ("rubric", rubric), ("structure", Structure(answer.Kind ?? QuestionKinds.Of(answer.Question))))),
            new ChatMessage(ChatRole.User, $"{role}{PromptFile.Fence("question", answer.Question, 1_000)}\n{PromptFile.Fence("answer", Shown(answer.Answer, left), LongestAnswer)}"),
        ])
        {
            JsonSchema = ModelVerdict.Schema,
            Profile = GenerationProfile.Analysis with { Temperature = 0 },
            Seed = 1,
        };
    }

    /// <summary>What holds an answer together depends on what was asked.</summary>
    private static string Structure(QuestionKind kind) => kind switch
    {
        QuestionKind.Behavioural => "one occasion with situation, task, action and result.",
        QuestionKind.Situational => "what the speaker would do, step after step, with what each leads to; an occasion where they did it serves as well.",
        QuestionKind.Technical => "the parts or steps in an order, each with what it is for or leads to; an occasion where they did it serves as well.",
        QuestionKind.Motivation => "a thread from what the speaker did or found to what they want and why here.",
        _ => "a thread from what the speaker did to what they can do now, for this job.",
    };

    /// <summary>Words to graders are not shown at all: what a model does not read, it cannot obey.</summary>
    private static string Shown(string answer, IReadOnlyList<Evidence> left)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var place in left.OrderBy(place => place.Start))
        {
            shown.Append(answer, at, Math.Max(0, place.Start - at));
            at = Math.Max(at, place.End);
            while (at < answer.Length && !char.IsLetterOrDigit(answer[at]))
            {
                at++;
            }
        }

        return shown.Append(answer, at, answer.Length - at).ToString();
    }

    private static string Read()
    {
        using var stream = typeof(JudgePrompt).Assembly.GetManifestResourceStream($"InterviewTrainer.Core.Assessment.Judging.Prompts.{Version}.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }
}
