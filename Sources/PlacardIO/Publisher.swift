import Placard
