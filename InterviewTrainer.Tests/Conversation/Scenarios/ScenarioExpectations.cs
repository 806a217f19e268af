using System.Text.Json;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.Scenarios;

/// <summary>What a scenario may expect of the room, the turns and the record.</summary>
internal static class ScenarioExpectations
{
    public static void Check(JsonElement expected, Stage stage, ToneSynthesizer voice)
    {
        foreach (var property in expected.EnumerateObject())
        {
            Check(property.Name, property.Value, stage, voice);
        }
    }

    private static void Check(string name, JsonElement value, Stage stage, ToneSynthesizer voice)
    {
        var interview = stage.Live.Interview;
        var last = interview.Turns[^1];
        switch (name)
        {
            case "state":
                Assert.Equal(value.GetString(), stage.View.State.ToString());
                break;
            case "turns":
                Assert.Equal(value.GetInt32(), interview.Turns.Count);
                break;
            case "asides": // Of the turn that is open, or was last: kinds, the interviewer's own.
                Assert.Equal(Strings(value), (last.Words?.Asides ?? []).Where(aside => aside.By == Core.Interviewing.AsideBy.Interviewer).Select(aside => aside.Kind));
                break;
            case "firstAsides": // Of the first turn.
                Assert.Equal(Strings(value), (interview.Turns[0].Words?.Asides ?? []).Where(aside => aside.By == Core.Interviewing.AsideBy.Interviewer).Select(aside => aside.Kind));
                break;
            case "first": // What became of the first turn, and its answer.
                Assert.Equal(Strings(value), [interview.Turns[0].State.ToString(), interview.Turns[0].Words?.Answer ?? ""]);
                break;
            case "heard":
                Assert.Equal(value.GetString(), stage.View.Heard);
                break;
            case "paused": // How often the voice was held, went on, and was stopped for good.
                Assert.Equal(value.GetInt32(), stage.Room.Paused.Count);
                break;
            case "resumed":
                Assert.Equal(value.GetInt32(), stage.Room.Resumed.Count);
                break;
            case "cutShort":
                Assert.Equal(value.GetBoolean(), last.HeardUpTo is not null);
                break;
            case "rephrased":
                Assert.Equal(value.GetBoolean(), last.Rephrased is { } other && other != last.Question);
                break;
            case "notice":
                Assert.Contains(value.GetString()!, stage.View.Notice + stage.View.HearingTrouble, StringComparison.Ordinal);
                break;
            case "persona":
                Assert.Equal(value.GetString(), stage.View.PersonaId);
                break;
            case "difficulty":
                Assert.Equal(value.GetString(), interview.Settings.Difficulty.ToString());
                break;
            case "conclusion":
                Assert.Equal(value.GetString(), interview.Conclusion.ToString());
                break;
            case "preface":
                Assert.Equal(value.GetString(), stage.View.Preface);
                break;
            case "elapsedAtMost": // Seconds under way.
                Assert.InRange(interview.Elapsed.TotalSeconds, 0, value.GetDouble());
                break;
            case "spoken": // Utterances so far.
                Assert.Equal(value.GetInt32(), stage.Room.Begun.Count);
                break;
            case "voiced": // Sentences that were made so far, at least.
                Assert.True(voice.Spoken.Count >= value.GetInt32(), $"{voice.Spoken.Count} were.");
                break;
            case "waitedAtLeast": // Seconds from the last word to the first sound of the turn that is open.
                Assert.InRange(last.Timings!.PlayedMs!.Value, value.GetDouble() * 1000, double.MaxValue);
                break;
            case "waitedAtMost":
                Assert.InRange(last.Timings!.PlayedMs!.Value, 0, value.GetDouble() * 1000);
                break;
            case "silent":
                Assert.Equal(value.GetBoolean(), stage.Room.Begun.Count == 0);
                break;
            default:
                throw new InvalidDataException($"'{name}' is nothing that a scenario can expect.");
        }
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);
}
