import ArgumentParser
import Placard
@main struct Command: ParsableCommand { func run() { print(placardVersion) } }
