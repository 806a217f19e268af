using System.Globalization;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Interviewers;

/// <summary>An interviewer's numbers in plain words.</summary>
internal static class TemperWords
{
    /// <summary>What there is to know, in this order.</summary>
    public static IReadOnlyList<(string Name, string Words)> Of(Persona persona) =>
    [
        ("Temper", $"{Warmth(persona)}; {Listening(persona)}"),
        ("Patience", $"waits {Seconds(persona.PatienceMs)} once you stop, and says nothing for {Seconds(persona.TurnTaking.NudgeAfterMs)} if you don’t begin"),
        ("Follow-ups", FollowUps(persona)),
        ("Interruptions", persona.TurnTaking.InterruptAfterMs is { } after ? $"only under pressure, once an answer has taken {Wording.LongDuration(TimeSpan.FromMilliseconds(after))}" : "never"),
    ];

    private static string Warmth(Persona persona) => persona.Warmth switch
    {
        >= 0.7 => "warm, encourages you",
        >= 0.3 => "even, neither warm nor cold",
        _ => "cool, wastes no word",
    };

    private static string Listening(Persona persona) => persona.TurnTaking.BackchannelEveryMs is { } every
        ? $"a sound of listening about every {Seconds(every)} while you speak"
        : "silent while you speak";

    private static string FollowUps(Persona persona) => persona.FollowUpsPerTopic switch
    {
        0 => "none: what you said stands",
        1 => $"one a topic at most; {Often(persona.Probing)}",
        _ => $"up to two a topic; {Often(persona.Probing)}",
    };

    private static string Often(double probing) => probing switch
    {
        >= 0.7 => "almost whatever is missing is asked for",
        >= 0.45 => "about every other gap is asked about",
        _ => "most gaps are let go",
    };

    private static string Seconds(int milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000.0:0.#} s");
}
