using System.CommandLine;

namespace InterviewTrainer.EngineHost.Hosting;

/// <summary>Options that both workers take: where they listen, who may call, when they end.</summary>
internal sealed class WorkerOptions
{
    private const int MaxThreads = 256;

    private readonly Option<string> _socket = new("--socket") { Description = "Listen on this Unix domain socket; only its owner may connect, and only its owner may enter its folder.", HelpName = "PATH" };

    private readonly Option<string> _urls = new("--urls") { Description = "Listen at these addresses instead, for other programs, such as http://127.0.0.1:8080; beyond this machine only with --token-file.", HelpName = "URLS" };

    private readonly Option<string> _tokenFile = new("--token-file") { Description = "File whose first line is the bearer token that callers at --urls must send.", HelpName = "FILE" };

    private readonly Option<bool> _endWithInput = new("--end-with-input") { Description = "End as soon as standard input is closed, which it is when the parent is gone." };

    private readonly Option<int> _threads = new("--threads") { Description = "Threads that compute.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public WorkerOptions() => _threads.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() is < 1 or > MaxThreads)
        {
            result.AddError($"--threads takes a number from 1 to {MaxThreads}.");
        }
    });

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _socket, _urls, _tokenFile, _endWithInput, _threads })
        {
            command.Add(option);
        }
    }

    public WorkerSettings Read(ParseResult parsed) =>
        new(parsed.GetValue(_socket), parsed.GetValue(_urls), parsed.GetValue(_tokenFile), parsed.GetValue(_endWithInput), parsed.GetValue(_threads));
}
