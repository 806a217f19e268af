using System.CommandLine;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.Rehearse;

/// <summary><c>rehearse</c>: an interview in the terminal, typed, with the engines that were chosen; also the way to try prompts and packs.</summary>
internal static class RehearseCommand
{
    private const int Interrupted = 130;

    /// <param name="input">What is typed; null for the terminal.</param>
    public static Command Create(TextReader? input = null)
    {
        var persona = new Option<string>("--persona") { Description = "Who asks.", DefaultValueFactory = _ => "neutral" };
        var pack = new Option<string[]>("--pack") { Description = "Question pack; may be repeated.", DefaultValueFactory = _ => ["software-behavioural"] };
        var role = new Option<string>("--role") { Description = "The job.", DefaultValueFactory = _ => "" };
        var questions = new Option<int>("--questions") { Description = "Main questions.", DefaultValueFactory = _ => InterviewLimits.DefaultQuestions };
        var cv = new Option<string>("--cv") { Description = "Your CV.", HelpName = "FILE" };
        var job = new Option<string>("--job") { Description = "The job description.", HelpName = "FILE" };
        var plan = new Option<bool>("--plan") { Description = "Let the language model plan first." };
        var pressure = new Option<bool>("--pressure") { Description = "Pressure mode: no tips." };
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var command = new Command("rehearse", "An interview in this terminal, typed: a line an answer; /skip, /repeat, /easier, /end.") { persona, pack, role, questions, cv, job, plan, pressure, data, set };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ServeSettings("http://127.0.0.1:0", parsed.GetValue(data), parsed.GetValue(set)),
            new InterviewSettings
            {
                PersonaId = parsed.GetValue(persona)!,
                PackIds = parsed.GetValue(pack)!,
                Role = parsed.GetValue(role)!,
                QuestionCount = parsed.GetValue(questions),
                Mode = parsed.GetValue(pressure) ? InterviewMode.Pressure : InterviewMode.Study,
                Seed = Random.Shared.Next(),
            },
            (parsed.GetValue(cv), parsed.GetValue(job)), parsed.GetValue(plan), input ?? Console.In, parsed.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ServeSettings serve, InterviewSettings settings, (string? Cv, string? Job) files, bool plan, TextReader input, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = InterviewServer.Build(serve);
            await app.StartAsync(cancellationToken);
            var reader = app.Services.GetRequiredService<DocumentReader>();
            var brief = BriefMaker.Make(
                await ReadAsync(reader, files.Cv, DocumentKind.Cv, cancellationToken), await ReadAsync(reader, files.Job, DocumentKind.Job, cancellationToken));
            var interviews = app.Services.GetRequiredService<ILiveInterviews>();
            var id = await interviews.CreateAsync(settings with { Brief = brief }, checkIn: null, note: null, cancellationToken);
            var live = interviews.Find(id)!;
            if (plan)
            {
                await PlanAsync(app.Services.GetRequiredService<PlanMaking>(), live, console);
            }

            await new Rehearsal(live, input, console.Output).RunAsync(cancellationToken);
            await app.StopAsync(CancellationToken.None);
            return 0;
        }
        catch (Exception exception) when (exception is StartupException or DatabaseUnavailableException or DocumentException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interrupted;
        }
    }

    private static async Task PlanAsync(PlanMaking making, ILiveInterview live, InvocationConfiguration console)
    {
        if (making.ModelName is not { } model)
        {
            await console.Error.WriteLineAsync("No language model is chosen (page Engines), so rules plan.");
            return;
        }

        await console.Error.WriteLineAsync($"{model} plans.");
        making.Begin(live.Id, live.Interview.Settings, live.ChangePlan);
        await making.WhenDoneAsync(live.Id);
        if (making.StateOf(live.Id) == PlanMakingState.Failed)
        {
            await console.Error.WriteLineAsync($"{model} made no plan that could be used; the one made by rules stands.");
        }
    }

    private static async Task<UnderstoodDocument?> ReadAsync(DocumentReader reader, string? path, DocumentKind kind, CancellationToken cancellationToken) =>
        path is null ? null : await reader.ReadAsync(path, await File.ReadAllBytesAsync(path, cancellationToken), kind, progress: null, cancellationToken);
}
