using System.Text.Json;
using InterviewTrainer.Core.Engines.Espeak;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>Whole interviews: a real browser, the server as a process of its own, speech of espeak-ng in the microphone.</summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class InterviewTests(BrowserFixture browsers, EspeakFixture espeak)
{
    private static readonly string[] ThreeQuestions = ["--set", "Interview:DefaultQuestions=3"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Interview_ByVoiceAndKeyboard_FromStartPageToExport()
    {
        await using var server = await ServerProcess.StartAsync(ThreeQuestions, Token);
        var voices = await Answers.SpokenAsync(espeak, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, async page =>
        {
            await PageScripts.AddSpeechOnCueAsync(page, voices);
            await PageScripts.AddPlaybackRecorderAsync(page);
        });
        await candidate.StartAsync();
        var id = candidate.InterviewId;

        await candidate.WaitForAsync("listening");
        var asked = new List<(string Preface, string Question)> { await CaptionAsync(candidate) };
        await AssertHeardAsWrittenAsync(candidate, asked[0]);
        var said = await AnswerInTwoPartsAsync(candidate);

        for (var answer = 1; await candidate.WaitForAsync("listening", "concluded") == "listening"; answer++)
        {
            asked.Add(await CaptionAsync(candidate));
            if (answer % 2 == 1)
            {
                await candidate.Page.Locator("textarea").FillAsync(Answers.Typed);
                await candidate.Page.Keyboard.PressAsync("Enter");
            }
            else
            {
                await candidate.SayAsync("third");
                await candidate.ClickAsync("That’s my answer");
            }

            await candidate.WaitForAsync("thinking", "asking", "concluded");
        }

        var export = await candidate.ExportAsync(id);
        var turns = export.GetProperty("turns").EnumerateArray().ToList();
        Assert.Equal(asked, turns.Select(turn => (turn.GetProperty("preface").GetString()!, turn.GetProperty("question").GetString()!)));
        Assert.Equal(3, turns.Count(turn => turn.GetProperty("followUpIntent").ValueKind == JsonValueKind.Null));
        Assert.All(turns, turn => Assert.Equal("answered", turn.GetProperty("state").GetString()));
        AssertBounds(turns[0].GetProperty("signals"), said, voices);
        Assert.Equal(Answers.Typed, turns[1].GetProperty("words").GetProperty("answer").GetString());
        Assert.Equal("typed", turns[1].GetProperty("answerSource").GetString());
        Assert.Equal(0, (await candidate.FramesAsync(id)).Lost);

        await candidate.Page.GetByRole(AriaRole.Link, new() { Name = "See what you did" }).ClickAsync();
        await candidate.Page.WaitForURLAsync($"**/debrief/{id}");
        await Assertions.Expect(candidate.Page.Locator("main")).ToContainTextAsync(Answers.Typed);
        await Assertions.Expect(candidate.Page.Locator("main")).ToContainTextAsync(asked[0].Question);
    }

    [Fact]
    public async Task BargeIn_SpeakingOverTheQuestion_StopsTheVoice()
    {
        await using var server = await ServerProcess.StartAsync(ThreeQuestions, Token);
        var voices = await Answers.SpokenAsync(espeak, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, async page =>
        {
            await PageScripts.AddSpeechOnCueAsync(page, voices);
            await PageScripts.AddPlaybackRecorderAsync(page);
        });
        await candidate.StartAsync();
        await candidate.WaitForAsync("asking");
        await candidate.Page.WaitForFunctionAsync("() => __playback.length > 0.8 * __playback.sampleRate");

        var saying = candidate.SayAsync("first");
        await candidate.WaitForAsync("listening");
        await saying;

        var question = await SynthesizeAsync(await CaptionAsync(candidate));
        var played = await candidate.Page.EvaluateAsync<double>("() => __playback.length / __playback.sampleRate");
        var tail = Sound.FromBase64(await candidate.Page.EvaluateAsync<string>("() => __playback.pcm()"))[^4800..];
        Assert.True(tail.Max(sample => Math.Abs((int)sample)) < 30, "the voice went on");
        Assert.True(question.Samples.Length / (double)question.RateHz > 3, "the question was too short to be interrupted");
        Assert.True(played > 0.8);
        await candidate.ClickAsync("Go on without words");
        var turn = await FirstTurnAsync(candidate, "answered");
        Assert.Equal(0, turn.GetProperty("signals").GetProperty("responseLatencyMs").GetInt32());
    }

    [Fact]
    public async Task Server_KilledInTheMiddle_GoesOnWhereItWas()
    {
        await using var server = await ServerProcess.StartAsync(ThreeQuestions, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, page => PageScripts.AddSpeechOnCueAsync(page, new Dictionary<string, byte[]>()));
        await candidate.StartAsync();
        var id = candidate.InterviewId;
        await candidate.WaitForAsync("listening");
        await candidate.Page.Locator("textarea").FillAsync(Answers.Typed);
        await candidate.Page.Keyboard.PressAsync("Enter");
        await candidate.WaitForAsync("asking");
        await candidate.WaitForAsync("listening");
        var question = await candidate.TextAsync("h1.question");
        await candidate.Page.Locator("textarea").PressSequentiallyAsync("A draft that must survive");
        await candidate.Page.WaitForTimeoutAsync(2_500);

        await server.KillAsync();
        await server.RestartAsync(Token);
        await candidate.Page.GotoAsync(server.Address.ToString());
        await candidate.ClickAsync("Go on");

        await candidate.Page.WaitForURLAsync($"**/room/{id}");
        await candidate.WaitForAsync("asking", "listening");
        Assert.Equal(question, await candidate.TextAsync("h1.question"));
        await Assertions.Expect(candidate.Page.Locator("textarea")).ToHaveValueAsync("A draft that must survive");
        var first = (await candidate.ExportAsync(id)).GetProperty("turns")[0];
        Assert.Equal(Answers.Typed, first.GetProperty("words").GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Microphone_OfTheBrowserItself_IsHeard()
    {
        using var folder = new ScratchFolder();
        var file = folder.PathOf("speech.wav");
        await File.WriteAllBytesAsync(file, (await Answers.SpokenAsync(espeak, Token))["first"], Token);
        var browser = await browsers.LaunchWithMicrophoneAsync(file);
        await using var server = await ServerProcess.StartAsync(ThreeQuestions, Token);
        await using var candidate = await Candidate.OpenAsync(browser, server);
        await candidate.StartAsync();
        await candidate.WaitForAsync("listening");

        await candidate.Page.WaitForTimeoutAsync(5_000);
        await candidate.ClickAsync("That’s my answer");

        var turn = await FirstTurnAsync(candidate, "answered");
        Assert.True(turn.GetProperty("signals").GetProperty("speechMs").GetInt32() > 2_000);
        Assert.Equal("silero", (await candidate.ExportAsync(candidate.InterviewId)).GetProperty("engines").GetProperty("voiceActivity").GetString());
        Assert.Equal(0, (await candidate.FramesAsync(candidate.InterviewId)).Lost);
    }

    [Fact]
    public async Task Microphone_Denied_TheInterviewGoesOnByKeyboard()
    {
        await using var server = await ServerProcess.StartAsync(ThreeQuestions, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, async page =>
        {
            await PageScripts.AddSpeechOnCueAsync(page, new Dictionary<string, byte[]>());
            await page.AddInitScriptAsync("window.__microphone = 'denied';");
        });
        await candidate.StartAsync();
        await candidate.WaitForAsync("listening");

        await Assertions.Expect(candidate.Page.Locator(".notices")).ToContainTextAsync("does not let this page use the microphone");
        await candidate.Page.Locator("textarea").FillAsync(Answers.Typed);
        await candidate.Page.Keyboard.PressAsync("Enter");

        var turn = await FirstTurnAsync(candidate, "answered");
        Assert.Equal(JsonValueKind.Null, turn.GetProperty("signals").ValueKind);
    }

    [Fact]
    public async Task SecondTab_OnTheSameInterview_AsksBeforeItTakesOver()
    {
        await using var server = await ServerProcess.StartAsync(ThreeQuestions, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, page => PageScripts.AddSpeechOnCueAsync(page, new Dictionary<string, byte[]>()));
        await candidate.StartAsync();
        await candidate.WaitForAsync("listening");

        var second = await candidate.Page.Context.NewPageAsync();
        await second.GotoAsync(candidate.Page.Url);
        await Assertions.Expect(second.GetByText("This interview is open in another tab")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        Assert.Equal("listening", await candidate.WaitForAsync("listening"));
        await second.GetByRole(AriaRole.Button, new() { Name = "Use it here" }).ClickAsync();

        await Assertions.Expect(candidate.Page.GetByText("This interview is open in another tab")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    [Fact]
    public async Task Answer_OfTenThousandCharactersAndMarkup_IsKeptAsText()
    {
        await using var server = await ServerProcess.StartAsync(ThreeQuestions, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, page => PageScripts.AddSpeechOnCueAsync(page, new Dictionary<string, byte[]>()));
        await candidate.StartAsync();
        await candidate.WaitForAsync("listening");
        var answer = "<script>window.__hacked = true</script><img src=x onerror='window.__hacked = true'> ü 漢字 " + new string('x', 10_000);

        await candidate.Page.Locator("textarea").FillAsync(answer);
        await candidate.Page.Keyboard.PressAsync("Enter");

        var turn = await FirstTurnAsync(candidate, "answered");
        Assert.Equal(answer, turn.GetProperty("words").GetProperty("answer").GetString());
        await candidate.ClickAsync("End");
        await candidate.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).First.ClickAsync();
        await candidate.Page.GotoAsync(new Uri(server.Address, $"/debrief/{candidate.InterviewId}").ToString());
        await Assertions.Expect(candidate.Page.Locator("main")).ToContainTextAsync("<script>window.__hacked = true</script>");
        Assert.False(await candidate.Page.EvaluateAsync<bool>("() => window.__hacked === true"));
    }

    private static async Task<(string Preface, string Question)> CaptionAsync(Candidate candidate)
    {
        var preface = candidate.Page.Locator(".preface");
        return (await preface.CountAsync() > 0 ? await preface.InnerTextAsync() : "", await candidate.TextAsync("h1.question"));
    }

    private static async Task<(Candidate.Spoken First, Candidate.Spoken Second)> AnswerInTwoPartsAsync(Candidate candidate)
    {
        var first = await candidate.SayAsync("first");
        await candidate.Page.WaitForTimeoutAsync(3_000);
        var second = await candidate.SayAsync("second");
        await candidate.ClickAsync("Go on without words");
        await candidate.WaitForAsync("thinking", "asking");
        return (first, second);
    }

    /// <summary>Speech as measured against the sound as it was played: bounds within 150 ms of the samples' own.</summary>
    private static void AssertBounds(JsonElement signals, (Candidate.Spoken First, Candidate.Spoken Second) said, IReadOnlyDictionary<string, byte[]> voices)
    {
        var spans = signals.GetProperty("speech").EnumerateArray().Select(span => (Start: span.GetProperty("startMs").GetInt32(), End: span.GetProperty("endMs").GetInt32())).ToList();
        var (firstStart, firstEnd) = Trimmed(said.First);
        var (secondStart, secondEnd) = Trimmed(said.Second);
        // The interview's clock and the microphone's differ by a constant; the first start is where they meet.
        var shift = spans[0].Start - firstStart;
        var ends = spans.Where(span => span.End <= secondStart + shift).Select(span => span.End).Max();
        var restart = spans.First(span => span.Start > ends).Start;

        Assert.InRange(signals.GetProperty("responseLatencyMs").GetInt32(), 0, 60_000);
        Assert.InRange(ends - shift - firstEnd, -150, 150);
        Assert.InRange(restart - shift - secondStart, -150, 150);
        Assert.InRange(spans[^1].End - shift - secondEnd, -150, 150);

        (double Start, double End) Trimmed(Candidate.Spoken spoken)
        {
            var (start, end) = Answers.Trimmed(voices[spoken.Name]);
            return ((spoken.ContextTime + start) * 1000, (spoken.ContextTime + end) * 1000);
        }
    }

    private static async Task AssertHeardAsWrittenAsync(Candidate candidate, (string Preface, string Question) caption)
    {
        var sent = await SynthesizeAsync(caption);
        var rate = await candidate.Page.EvaluateAsync<double>("() => __playback.sampleRate");
        var heard = Sound.FromBase64(await candidate.Page.EvaluateAsync<string>("() => __playback.pcm()"));
        var start = Math.Max(0, Array.FindIndex(heard, sample => Math.Abs((int)sample) > 200) - (int)rate / 2);
        var expected = Sound.AtRate(Loud(sent.Samples), sent.RateHz, (int)rate);
        var (correlation, _) = Sound.Match(expected, heard.AsSpan(start, Math.Min(heard.Length - start, expected.Length + (int)rate)));
        Assert.True(correlation > 0.9, $"what was played correlates {correlation:0.00} with what was sent");

        static short[] Loud(short[] samples) => samples[Math.Max(0, Array.FindIndex(samples, sample => Math.Abs((int)sample) > 200))..];
    }

    /// <summary>The server's voice again: espeak-ng says the same text in the same way.</summary>
    private static async Task<(short[] Samples, int RateHz)> SynthesizeAsync((string Preface, string Question) caption)
    {
        var neutral = PersonaLibrary.Read(ProjectFiles.Personas).Get("neutral");
        var speech = await SpeechRecording.MakeAsync(new EspeakSynthesizer(EspeakProgram.Find()!), $"{caption.Preface} {caption.Question}", neutral.Voice, Token);
        return (speech.Samples.ToArray(), speech.SampleRateHz);
    }

    private static async Task<JsonElement> FirstTurnAsync(Candidate candidate, string state)
    {
        await candidate.WaitForAsync("asking", "concluded");
        var export = await candidate.ExportAsync(candidate.InterviewId);
        var turn = export.GetProperty("turns")[0];
        Assert.Equal(state, turn.GetProperty("state").GetString());
        return turn;
    }
}
