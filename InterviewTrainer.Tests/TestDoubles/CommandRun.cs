using System.CommandLine;
using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>What a command of the program printed, and how it ended.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    public static async Task<CommandRun> OfAsync(Command command, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await command.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new CommandRun(code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
